package fr.comptoir.allocation;

import static fr.comptoir.allocation.Elections.election;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.AllFunded.Share;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.shared.Amount;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/counting.md, with the same numbers. */
class AllFundedTests {

    private final Instance street =
            election(1_000, "Ruche 300 50", "Banc 150 30", "Fresque 900 15", "Livres 400 5", "Mare 200 0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQUAL|0|0||Ruche 216.67, Banc 150.00, Fresque 216.67, Livres 216.66, Mare 200.00|0.00",
                "EQUAL|0|1||Ruche 283.34, Banc 150.00, Fresque 283.33, Livres 283.33, Mare NO_VOTE|0.00",
                "VOTES|0|1||Ruche 300.00, Banc 150.00, Fresque 412.50, Livres 137.50, Mare NO_VOTE|0.00",
                "VOTES|200|1||Ruche 300.00, Banc 150.00, Fresque 350.00, Livres 200.00, Mare NO_VOTE|0.00",
                "VOTES|0|1|200|Ruche 200.00, Banc 150.00, Fresque 200.00, Livres 200.00, Mare NO_VOTE|250.00",
                "VOTES|300|1||Ruche 300.00, Banc 150.00, Fresque 550.00, Livres BELOW_FLOOR, Mare NO_VOTE|0.00",
                "VOTES|0|5||Ruche 300.00, Banc 150.00, Fresque 412.50, Livres 137.50, Mare NO_VOTE|0.00",
                "VOTES|0|10||Ruche 300.00, Banc 150.00, Fresque 550.00, Livres BELOW_MINIMUM, Mare NO_VOTE|0.00"
            })
    void theStreetGivesTheNumbersOfTheDocumentation(
            Share share, long floor, int minimum, Long cap, String expected, String left) {
        var rule = new AllFunded(
                share, Amount.ofEuros(floor), Optional.ofNullable(cap).map(Amount::ofEuros), minimum);
        var allocation = Allocator.allocate(street, rule, TieBreak.ID_ORDER);
        assertThat(allocation.standings().stream().map(AllFundedTests::tell).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(allocation.left().decimal()).isEqualTo(left);
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    @Test
    void everyCentIsGivenWhenProjectsCanTakeIt() {
        var allocation = Allocator.allocate(
                election(100, "A 90 1", "B 90 1", "C 90 1"),
                new AllFunded(Share.EQUAL, Amount.ZERO, Optional.empty(), 1),
                TieBreak.ID_ORDER);
        assertThat(allocation.standings())
                .extracting(standing -> standing.received().decimal())
                .containsExactly("33.34", "33.33", "33.33");
        assertThat(allocation.trace().tieAtCutOff()).isTrue();
    }

    @Test
    void floorsThatFillTheEnvelopeExactlyAreAllServed() {
        var allocation = Allocator.allocate(
                election(100, "A 60 2", "B 80 1"),
                new AllFunded(Share.VOTES, Amount.ofEuros(50), Optional.empty(), 1),
                TieBreak.ID_ORDER);
        assertThat(allocation.standings())
                .extracting(standing -> standing.received().decimal())
                .containsExactly("50.00", "50.00");
        assertThat(allocation.trace().ties()).isEmpty();
    }

    @Test
    void aFloorThatPartsLevelCandidatesIsATie() {
        var allocation = Allocator.allocate(
                election(100, "A 60 2", "B 80 2", "C 80 2"),
                new AllFunded(Share.VOTES, Amount.ofEuros(50), Optional.empty(), 2),
                TieBreak.ID_ORDER);
        assertThat(allocation.funded()).containsExactly("A", "B");
        assertThat(allocation.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("B", "C");
            assertThat(tie.atCutOff()).isTrue();
        });
    }

    @Test
    void theLastCentGoesToTheMostChosenAndPartsNobodyThen() {
        var allocation = Allocator.allocate(
                election(100, "A 90 1", "B 90 3", "C 90 2"),
                new AllFunded(Share.EQUAL, Amount.ZERO, Optional.empty(), 1),
                TieBreak.ID_ORDER);
        assertThat(allocation.standings())
                .extracting(AllFundedTests::tell)
                .containsExactly("B 33.34", "C 33.33", "A 33.33");
        assertThat(allocation.trace().ties()).isEmpty();
    }

    @Test
    void aCapBelowTheFloorIsNoRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllFunded(Share.EQUAL, Amount.ofEuros(2), Optional.of(Amount.ofEuros(1)), 0));
        assertThat(Rule.parse("all-funded(share=equal,minimum-votes=0,floor=2.00,cap=1.00)"))
                .isEmpty();
        assertThat(Rule.parse("all-funded(share=equal,minimum-votes=-1,floor=2.00)"))
                .isEmpty();
        assertThat(Rule.parse("all-funded(share=fair,minimum-votes=1,floor=2.00)"))
                .isEmpty();
    }

    private static String tell(Allocation.Standing standing) {
        return standing.candidate().id() + " "
                + (standing.outcome() instanceof NotFunded(Reason reason)
                        ? reason.name()
                        : standing.received().decimal());
    }
}
