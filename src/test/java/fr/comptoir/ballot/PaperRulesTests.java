package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.Reach;
import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six projects: 1 and 2 of one theme, 3 and 4 of another, 5 and 6 of none; each asks for as many thousands as its number. */
class PaperRulesTests {

    private static final List<BallotLine> LINES = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> new BallotLine(
                    number,
                    new ProjectId(new UUID(0, number)),
                    "Projet " + number,
                    Amount.ofEuros(1000L * number),
                    number == 6 ? Optional.empty() : Optional.of(number % 2 == 0 ? "north" : "south"),
                    number > 4 ? Optional.empty() : Optional.of(Theme.values()[(number - 1) / 2]),
                    Optional.empty()))
            .toList();

    private static PaperRules rules(BallotKind kind, int min, int max, Reach reach, Integer... points) {
        var terms = new BallotTerms(kind, min, max, reach, Arrays.asList(points));
        return new PaperRules(
                new EditionView(
                        EditionId.next(),
                        "2027",
                        "2027",
                        EditionKind.ORDINARY,
                        true,
                        true,
                        Amount.ofEuros(10_000),
                        "EUR",
                        ElectorateTerms.usual(11),
                        terms,
                        Amount.ZERO,
                        Amount.ofEuros(10_000),
                        30,
                        "",
                        "",
                        "",
                        new Calendar(Map.of())),
                LINES);
    }

    private static PaperRules of(BallotKind kind) {
        return switch (kind) {
            case CHOICES -> rules(kind, 2, 3, Reach.WHOLE);
            case ONE_PER_THEME -> rules(kind, 1, 6, Reach.WHOLE);
            case KNAPSACK -> rules(kind, 1, 6, Reach.WHOLE);
            case RANKING -> rules(kind, 2, 3, Reach.WHOLE, 5, 3, 1);
            case JUDGEMENT -> rules(kind, 1, 6, Reach.WHOLE, 4);
            case FOR_AGAINST -> rules(kind, 1, 6, Reach.WHOLE);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICES | 1 2 | {1=1, 2=1}",
                "CHOICES | 6 1 3 1 | {1=1, 3=1, 6=1}",
                "ONE_PER_THEME | 1 3 5 6 | {1=1, 3=1, 5=1, 6=1}",
                "KNAPSACK | 1 2 3 4 | {1=1, 2=1, 3=1, 4=1}",
                "RANKING | 4:1 2:2 | {2=3, 4=5}",
                "RANKING | 4:2 2:3 6:1 | {2=1, 4=3, 6=5}",
                "JUDGEMENT | 1:0 2:3 | {2=3}",
                "FOR_AGAINST | 1:FOR 2:AGAINST | {1=2, 3=1, 4=1, 5=1, 6=1}",
            })
    void a_valid_paper_gives_these_points(BallotKind kind, String marks, String points) {
        assertThat(of(kind).fill(List.of(marks.split(" "))))
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(((BallotPaper) done.value()).points().toString())
                                .isEqualTo(points));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICES | 1 | ballot.choices.tooFew",
                "CHOICES | 1 2 3 4 | ballot.choices.tooMany",
                "CHOICES | 1 7 | ballot.choices.unknown",
                "CHOICES | 1 0 | ballot.choices.unknown",
                "CHOICES | 1 01 | ballot.choices.unknown",
                "CHOICES | 1 deux | ballot.choices.unknown",
                "CHOICES | 1 2:1 | ballot.choices.unknown",
                "ONE_PER_THEME | 1 2 | ballot.choices.sameTheme",
                "KNAPSACK | 5 6 | ballot.choices.tooDear",
                "RANKING | 1:1 2:1 | ballot.choices.placeTwice",
                "RANKING | 1:1 2:3 | ballot.choices.placeMissing",
                "RANKING | 1:2 2:3 | ballot.choices.placeMissing",
                "RANKING | 1 2 | ballot.choices.unknown",
                "RANKING | 1:1 2:4 | ballot.choices.unknown",
                "RANKING | 1:1 2:2 1:3 | ballot.choices.twice",
                "RANKING | 1:1 2:2 3:3 4:4 | ballot.choices.tooMany",
                "RANKING | 1:1 | ballot.choices.tooFew",
                "JUDGEMENT | 1:4 | ballot.choices.unknown",
                "JUDGEMENT | 1:-1 | ballot.choices.unknown",
                "JUDGEMENT | 1 | ballot.choices.unknown",
                "FOR_AGAINST | 1:YES | ballot.choices.unknown",
                "FOR_AGAINST | 1 | ballot.choices.unknown",
            })
    void anything_else_is_refused(BallotKind kind, String marks, String code) {
        assertThat(of(kind).fill(List.of(marks.split(" "))))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(((Refusal) refused.reasons().getFirst()).code())
                                .isEqualTo(code));
    }

    @Test
    void nothing_marked_is_too_few() {
        for (var kind : BallotKind.values()) {
            assertThat(of(kind).fill(List.of())).as(kind.name()).isInstanceOf(Result.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, north, 1 2 6, true",
        "OWN, north, 2 4, true",
        "OWN, north, 1 2, false",
        "OWN, north, 2 6, false",
        "OWN_AND_COMMON, north, 2 6, true",
        "OWN_AND_COMMON, north, 1 6, false",
        "OWN_AND_COMMON, south, 1 6, true"
    })
    void only_what_is_open_to_a_territory_is_cast_from_it(Reach reach, String territory, String marks, boolean open) {
        var rules = rules(BallotKind.CHOICES, 1, 6, reach);
        assertThat(rules.elsewhere(territory, List.of(marks.split(" "))).isEmpty())
                .isEqualTo(open);
    }
}
