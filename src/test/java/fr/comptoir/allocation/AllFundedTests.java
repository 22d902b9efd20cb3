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
