package fr.comptoir.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.PaperRules;
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
import fr.comptoir.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetLineTests {

    private static final BallotTerms CHOICES = BallotTerms.choices(1, 3);
    private static final BallotTerms RANKING = new BallotTerms(BallotKind.RANKING, 1, 3, Reach.WHOLE, List.of(5, 3, 1));
    private static final BallotTerms OPINIONS = new BallotTerms(BallotKind.FOR_AGAINST, 1, 6, Reach.WHOLE, List.of());

    private static String read(BallotTerms terms, Optional<String> territory, String typed) {
        var edition = new EditionView(
                new EditionId(UUID.randomUUID()),
                "2027",
                "2027",
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(100_000),
                "EUR",
                ElectorateTerms.usual(11),
                terms,
                Amount.ofEuros(1),
                Amount.ofEuros(20_000),
                30,
                "",
                "",
                "",
                new Calendar(Map.of()));
        var lines = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new BallotLine(
                        number,
                        new ProjectId(UUID.randomUUID()),
                        "Projet " + number,
                        Amount.ofEuros(1_000),
                        Optional.of(number < 4 ? "A" : "B"),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return switch (new SheetLine(new PaperRules(edition, lines), territory).read(typed)) {
            case Result.Done<SheetReading>(var sheet) -> sheet.verdict() + "/" + sheet.typed();
            case Result.Refused<SheetReading>(var reasons) -> reasons.getFirst().code();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "KF4821 3 1 5, VALID/KF4821 1 3 5",
        "kf4821  3;1, VALID/KF4821 1 3",
        "KF4821 3 3, VALID/KF4821 3",
        "KF4821 blanc, BLANK/KF4821 blanc",
        "KF4821 b, BLANK/KF4821 blanc",
        "KF4821 1 2 3 4, NULL/KF4821 nul trop 1 2 3 4",
        "KF4821 nul illisible, NULL/KF4821 nul illisible",
        "KF4821 nul regles 2 99, NULL/KF4821 nul règles 2 99",
        "- nul copie, NULL/- nul copie",
        "KF4821 99, ballot.choices.unknown",
        "KF4821, paper.line.empty",
        "3 12 25, paper.line.number",
        "- 3 4, paper.line.notOriginal",
        "- blanc, paper.line.notOriginal",
        "KF4821 nul, paper.line.reason",
        "KF4821 nul bof, paper.line.reason",
        "KF4821 blanc 3, paper.line.blank",
        "KF4821 trois, paper.line.marks"
    })
    void a_line_of_choices(String typed, String expected) {
        assertThat(read(CHOICES, Optional.empty(), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "KF4821 3:1 5:2, VALID/KF4821 3:1 5:2",
        "KF4821 5:2 3:1, VALID/KF4821 3:1 5:2",
        "KF4821 3:1 5:1, ballot.choices.placeTwice",
        "KF4821 3:1 3:2, ballot.choices.twice",
        "KF4821 3:2, ballot.choices.placeMissing"
    })
    void a_line_of_a_ranking(String typed, String expected) {
        assertThat(read(RANKING, Optional.empty(), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "KF4821 3:+ 5:-, VALID/KF4821 3:FOR 5:AGAINST",
        "KF4821 3:pour 5:contre, VALID/KF4821 3:FOR 5:AGAINST",
        "KF4821 3, ballot.choices.unknown"
    })
    void a_line_for_and_against(String typed, String expected) {
        assertThat(read(OPINIONS, Optional.empty(), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"A, KF4821 1 2, VALID/KF4821 1 2", "A, KF4821 1 4, ballot.choices.elsewhere"})
    void a_batch_of_one_territory_knows_its_projects(String territory, String typed, String expected) {
        var own = new BallotTerms(BallotKind.CHOICES, 1, 3, Reach.OWN, List.of());
        assertThat(read(own, Optional.of(territory), typed)).isEqualTo(expected);
    }
}
