package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.testing.ComptoirTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whatever the rule, a sheet tells each project's fate and the rule itself in sentences. */
@ComptoirTest
class ExplanationTests {

    private static final List<PaperLine> PAPER = List.of(
            line(1, "P1", 4000, "Nord", "Les Ruches"),
            line(2, "P2", 5000, "Nord", "Le Fournil"),
            line(3, "P3", 3000, "Nord", "Les Ruches"),
            line(4, "P4", 2000, "Sud", "Les Ruches"),
            line(5, "P5", 1500, "Sud", "La Mare"),
            line(6, "P6", 20_000, "Sud", "La Mare"),
            line(7, "P7", 800, "Est", "La Mare"));

    private final Words words;
    private final RuleWords rules;

    ExplanationTests(Words words, RuleWords rules) {
        this.words = words;
        this.rules = rules;
    }

    private static PaperLine line(int number, String reference, long requested, String place, String holder) {
        return new PaperLine(
                number,
                reference,
                "Projet " + number,
                Amount.ofEuros(requested),
                Map.of(Dimension.TERRITORY, place, Dimension.HOLDER, holder, Dimension.THEME, "MOBILITY"),
                false);
    }

    static Stream<String> ruleTexts() {
        return Stream.of(
                "greedy-by-votes(unfit=skip,minimum-votes=0)",
                "greedy-by-votes(unfit=partial,minimum-votes=4)",
                "greedy-by-votes-per-cost(unfit=stop,minimum-votes=1)",
                "greedy-by-points(unfit=skip,minimum-votes=1)",
                "greedy-by-points-per-cost(unfit=skip,minimum-votes=1)",
                "greedy-by-majority-judgment(unfit=skip,minimum-votes=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=1,most-territory=1,most-money-holder=4000.00,most-theme=2,most-audience=1,most-alternatives=1)",
                "greedy-by-votes(unfit=stop,minimum-votes=1,one-each=territory)",
                "all-funded(share=equal,minimum-votes=1,floor=0.00)",
                "all-funded(share=votes,minimum-votes=1,floor=900.00,cap=3000.00)",
                "tiers(unfit=skip,minimum-votes=1,up-to:2=3000.00,up-to:4=1000.00)",
                "tiers(unfit=skip,minimum-votes=1,theme:MOBILITY=1000.00)",
                "envelopes(leftovers=kept,territory:Nord=5000.00,cost-up-to:1000.00=900.00) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "envelopes(leftovers=shared,theme:FOOD=5000.00) equal-shares(utility=cost,completion=none,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=add,step=1.00,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)",
                "equal-shares(utility=cardinality,completion=percent,percent=1,until-exhaustive=yes,then-by-votes=no,comparison=more-projects,blank=left-out)",
                "equal-shares(utility=points,completion=by-votes,comparison=at-least-one,blank=counted)",
                "equal-shares(utility=cost,completion=by-phragmen,loads=leftovers,comparison=none,blank=counted)",
                "phragmen(unfit=stop,without-votes=no)",
                "phragmen(unfit=skip,without-votes=no)",
                "maximum-welfare(utility=cost)",
                "maximum-welfare(utility=cardinality)",
                "maximum-welfare(utility=points)");
    }

    @AfterEach
    void french() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("ruleTexts")
    void every_rule_is_told_in_both_languages(String rule) {
        var sheet = sheet(rule);
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(locale);
            var explanation = new Explanation(sheet, words, rules);
            assertThat(explanation.rule()).hasSizeGreaterThan(1).allSatisfy(ExplanationTests::isASentence);
            assertThat(sheet.lines()).hasSize(7).allSatisfy(line -> isASentence(explanation.why(line)));
            assertThat(explanation.steps()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(ExplanationTests::isASentence);
            assertThat(sheet.ties()).allSatisfy(tie -> isASentence(explanation.tie(tie)));
        }
        assertThat(new SheetText(SheetText.of(sheet).content()).sheet()).isEqualTo(sheet);
    }

    private static void isASentence(String text) {
        assertThat(text).matches("(?s).*[.]").doesNotContain("{", "}", "??");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P2 | greedy-by-votes(unfit=skip,minimum-votes=1) | Il lui manquait 2 voix.
            P6 | greedy-by-votes(unfit=skip,minimum-votes=1) | plus que toute la dotation
            P2 | equal-shares(utility=cost,completion=none,comparison=none,blank=counted) | au mieux 60 %
            P3 | greedy-by-votes(unfit=skip,minimum-votes=1,most-territory=1) | avait déjà tout ce que le règlement permet
            """)
    void what_would_have_changed_the_outcome_is_told(String reference, String rule, String told) {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        var sheet = sheet(rule);
        var why = new Explanation(sheet, words, rules).why(sheet.line(reference).orElseThrow());
        assertThat(why.replace('\u00A0', ' ')).contains(told);
    }

    @Test
    void the_calculation_is_followed_step_by_step() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        var shares = sheet("equal-shares(utility=cost,completion=by-votes,comparison=none,blank=counted)");
        assertThat(new Explanation(shares, words, rules)
                        .steps().stream()
                                .map(text -> text.replace('\u00A0', ' ').replace('\u202F', ' ')))
                .startsWith("Chaque bulletin dispose de 500 €.")
                .contains(
                        "« Projet 7 » n’a aucune voix : non soutenu.",
                        "« Projet 1 » (9 voix) reçoit 4 000 €. Il reste 6 000 €. Ses votants avaient 4 500 € ensemble : 9 en paient 444,44 €.",
                        "« Projet 3 » (7 voix) demande 3 000 €, plus que ce qu’il reste à ses votants : non soutenu. Ses votants n’ont plus que 1 277,77 € ensemble.",
                        "Complément. « Projet 5 » (6 voix) reçoit 1 500 €. Il reste 1 500 €.");
    }

    private static ResultSheet sheet(String rule) {
        var edition = new EditionView(
                EditionId.next(),
                "2027",
                "Budget citoyen 2027",
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(10_000),
                "EUR",
                ElectorateTerms.usual(11),
                BallotTerms.choices(1, 3),
                Amount.ZERO,
                Amount.ofEuros(20_000),
                30,
                rule,
                "lower-cost,id-order",
                "",
                new Calendar(Map.of()));
        var ballots = Ballots.among(PAPER.stream().map(PaperLine::reference).toList())
                .add(List.of("P1", "P3"), 5)
                .add(List.of("P1", "P4", "P5"), 4)
                .add(List.of("P2"), 4)
                .add(List.of("P2", "P3", "P6"), 2)
                .add(List.of("P5", "P6"), 2)
                .add(List.of(), 3)
                .build();
        return new SheetMaker(edition, PAPER).make(ballots, "00", 20, Optional.empty());
    }
}
