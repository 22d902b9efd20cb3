package fr.comptoir.results;

import fr.comptoir.allocation.Fraction;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.results.ResultPage.Bar;
import fr.comptoir.results.ResultPage.Figure;
import fr.comptoir.results.ResultPage.Row;
import fr.comptoir.results.ResultPage.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a result out for its page. */
@Component
class ResultPages {

    private static final Set<Verdict> NO_MONEY_LEFT = Set.of(Verdict.DOES_NOT_FIT, Verdict.AFTER_STOP);
    private static final int SHOWN_BELOW = 10;

    private final Words words;
    private final RuleWords rules;
    private final ResultParts parts;

    ResultPages(Words words, RuleWords rules, ResultParts parts) {
        this.words = words;
        this.rules = rules;
        this.parts = parts;
    }

    ResultPage page(EditionView edition, ResultView result) {
        var sheet = result.sheet();
        var explanation = new Explanation(sheet, words, rules);
        var counts = new CountWords(sheet, words);
        var bars =
                sheet.lines().stream().map(line -> bar(edition, line, counts)).toList();
        var cut = cutOff(sheet);
        var folded = Math.min(bars.size(), cut + SHOWN_BELOW);
        var places = parts.places(edition, sheet);
        return new ResultPage(
                edition,
                result,
                figures(sheet),
                segments(sheet),
                bars.subList(0, cut),
                cut < bars.size() ? words.of("cutOff." + sheet.lines().get(cut).verdict()) : null,
                bars.subList(cut, folded),
                bars.subList(folded, bars.size()),
                counts.counted().word(),
                counts.longest(),
                sheet.lines().stream()
                        .map(line -> row(edition, line, explanation, counts))
                        .toList(),
                explanation.rule(),
                explanation.steps(),
                sheet.ties().stream().map(explanation::tie).toList(),
                sheet.ties().stream().anyMatch(ResultSheet.Tie::atCutOff),
                served(sheet),
                places,
                places.isEmpty() ? List.of() : parts.tiles(places),
                parts.themes(edition, sheet));
    }

    /** How many people were heard; sheets of the first format did not say it. */
    private @Nullable String served(ResultSheet sheet) {
        return sheet.served()
                .filter(_ -> sheet.ballots() > 0)
                .map(served -> words.of(
                        sheet.imported() ? "served.imported" : "served",
                        Fraction.of(100 * served, sheet.ballots()).rounded(0),
                        served,
                        sheet.ballots()))
                .orElse(null);
    }

    /** The headline figures of a result, the money given last. */
    List<Figure> figures(ResultSheet sheet) {
        var money = new Money(sheet.currency());
        return List.of(
                new Figure(words.of("number", sheet.lines().size()), words.of("figures.projects")),
                new Figure(
                        words.of("number", sheet.ballots()),
                        words.of(sheet.imported() ? "figures.ballots" : "figures.voters")),
                new Figure(words.of("number", sheet.funded().size()), words.of("figures.funded")),
                new Figure(money.of(sheet.dotation()), words.of("figures.dotation")),
                new Figure(money.of(sheet.left()), words.of("figures.left")),
                new Figure(money.of(sheet.spent()), words.of("figures.spent")));
    }

    /** How many projects come before the first that the money left out. */
    private static int cutOff(ResultSheet sheet) {
        return IntStream.range(0, sheet.lines().size())
                .filter(place -> NO_MONEY_LEFT.contains(sheet.lines().get(place).verdict()))
                .findFirst()
                .orElse(sheet.lines().size());
    }

    private static List<Segment> segments(ResultSheet sheet) {
        var whole = (double) sheet.dotation().cents();
        var segments = new ArrayList<Segment>();
        var x = 0.0;
        for (var line : sheet.funded()) {
            var width = line.granted().cents() * 1000 / whole;
            segments.add(new Segment(x, width, segments.size() % 2 == 0 ? "strip-even" : "strip-odd"));
            x += width;
        }
        return segments;
    }

    private static Bar bar(EditionView edition, ResultLine line, CountWords counts) {
        return new Bar(
                line.title(),
                counts.length(line),
                counts.of(line),
                line.receives() ? "won" : "lost",
                "#" + anchor(line),
                new Money(edition.currency()).of(line.requested()));
    }

    private static Row row(EditionView edition, ResultLine line, Explanation explanation, CountWords counts) {
        var money = new Money(edition.currency());
        return new Row(
                line.rank(),
                line.number(),
                anchor(line),
                line.title(),
                href(edition, line),
                counts.of(line),
                counts.detail(line),
                money.of(line.requested()),
                money.of(line.granted()),
                line.receives(),
                explanation.why(line));
    }

    private static String anchor(ResultLine line) {
        return "projet-" + line.number();
    }

    private static @Nullable String href(EditionView edition, ResultLine line) {
        return edition.kind() == EditionKind.IMPORTED ? null : "/projets/" + edition.slug() + "/" + line.reference();
    }
}
