package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.PaperWords;
import fr.comptoir.edition.Reach;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

@ComptoirTest
class BallotWordsTests {

    private final BallotWords words;
    private final PaperWords paper;
    private final TrayWords tray;
    private final Fixtures fixtures;
    private final TestDatabase database;

    BallotWordsTests(BallotWords words, PaperWords paper, TrayWords tray, Fixtures fixtures, TestDatabase database) {
        this.words = words;
        this.paper = paper;
        this.tray = tray;
        this.fixtures = fixtures;
        this.database = database;
    }

    @AfterEach
    void french() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Stream<BallotTerms> terms(BallotKind kind) {
        return switch (kind) {
            case CHOICES, ONE_PER_THEME, KNAPSACK, FOR_AGAINST ->
                Stream.of(
                        new BallotTerms(kind, 1, 3, Reach.WHOLE, List.of()),
                        new BallotTerms(kind, 3, 3, Reach.OWN_AND_COMMON, List.of()));
            case RANKING ->
                Stream.of(
                        new BallotTerms(kind, 1, 3, Reach.WHOLE, List.of(5, 3, 1)),
                        new BallotTerms(kind, 3, 3, Reach.OWN, List.of(5, 3, 1)));
            case JUDGEMENT ->
                IntStream.rangeClosed(3, 7)
                        .mapToObj(
                                mentions -> new BallotTerms(kind, 1, BallotTerms.MOST, Reach.WHOLE, List.of(mentions)));
        };
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_paper_is_told_in_both_languages(BallotKind kind) {
        database.empty();
        var edition = fixtures.edition("2027");
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(locale);
            terms(kind).map(terms -> with(edition, terms)).forEach(this::isTold);
        }
    }

    private void isTold(EditionView edition) {
        var terms = edition.ballot();
        var told = new ArrayList<>(paper.of(terms));
        told.add(words.instructions(edition));
        assertThat(told)
                .allSatisfy(text -> assertThat(text).matches("(?s).*[.]").doesNotContain("{", "}", "??"));
        var brief = new ArrayList<>(List.of(words.title(terms)));
        words.options(terms).forEach(option -> {
            assertThat(words.said(terms, option.mark()))
                    .isEqualTo(option.words())
                    .isNotBlank();
            brief.add(option.words());
        });
        var filling = tray.of(new Filling(terms, edition.dotation(), List.of()));
        brief.addAll(List.of(filling.head(), filling.tail()));
        assertThat(brief).allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "??", "|"));
    }

    private static EditionView with(EditionView e, BallotTerms terms) {
        return new EditionView(
                e.id(),
                e.slug(),
                e.name(),
                e.kind(),
                e.demonstration(),
                e.published(),
                e.dotation(),
                e.currency(),
                e.electorate(),
                terms,
                e.requestFloor(),
                e.requestCap(),
                e.volunteerSharePercent(),
                e.allocationRule(),
                e.tieBreak(),
                e.deliberation(),
                e.calendar());
    }
}
