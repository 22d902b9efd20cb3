package fr.comptoir.allocation;

import static fr.comptoir.allocation.Elections.election;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.TieBreak.Fixed;
import fr.comptoir.allocation.TieBreak.Lot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieBreakTests {

    private final Instance instance = election(100, "A 5 1", "B 4 1", "C 4 2", "D 4 2");

    @Test
    void theFirstCriterionThatTellsApartDecides() {
        var tieBreak = TieBreak.of(Fixed.LOWER_COST, Fixed.MORE_VOTES, Fixed.ID_ORDER);
        var order = new TieOrder(instance, tieBreak, instance.ballots().votes());
        assertThat(IntStream.range(0, 4).boxed().sorted(order)).containsExactly(2, 3, 1, 0);
        assertThat(order.deciding(0, 1)).isEqualTo(Fixed.LOWER_COST);
        assertThat(order.deciding(1, 2)).isEqualTo(Fixed.MORE_VOTES);
        assertThat(order.deciding(2, 3)).isEqualTo(Fixed.ID_ORDER);
        assertThat(order.deciding(List.of(2, 1, 0))).isEqualTo(Fixed.MORE_VOTES);
        assertThat(order.compare(1, 1)).isZero();
    }

    @Test
    void theLotIsTheSha256OfTheSeedFollowedByTheIdentifier() {
        // printf '2027-11-20P10' | sha256sum, and so on
        var order =
                new TieOrder(election(100, "P10 5 1", "P2 5 1"), TieBreak.of(new Lot("2027-11-20")), new long[] {1, 1});
        assertThat(IntStream.range(0, 2).boxed().sorted(order)).containsExactly(1, 0);
        assertThat(order.deciding(0, 1)).isEqualTo(new Lot("2027-11-20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id-order", "lot:4f2a", "lower-cost,more-votes,lot:4f2a", "more-votes,lot:a.b_c-1,id-order"})
    void aTieBreakIsStoredAsTextAndReadBack(String text) {
        assertThat(TieBreak.parse(text).map(TieBreak::describe)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lower-cost",
                "lot:",
                "lot:é",
                "lot:a b",
                "id-order,",
                "ID-ORDER",
                "random",
                "lower-cost,lower-cost,id-order",
                "lot:a,lot:b",
                "id-order,lower-cost"
            })
    void textThatMayLeaveATieOrSaysNothingIsRefused(String text) {
        assertThat(TieBreak.parse(text)).isEmpty();
    }

    @Test
    void aTieBreakThatMayLeaveATieIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TieBreak.of());
        assertThatIllegalArgumentException().isThrownBy(() -> TieBreak.of(Fixed.MORE_VOTES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lot(""));
    }
}
