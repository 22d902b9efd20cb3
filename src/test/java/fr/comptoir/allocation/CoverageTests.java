package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTests {

    /** By hand: 10 ballots, one blank. Verger 7 votes, Velos 4, Local 3, Banc none; 10 000 € in all. */
    private static final Instance VILLAGE = new Instance(
            Amount.ofEuros(10_000),
            List.of(
                    new Candidate("Verger", Amount.ofEuros(6_000))
                            .in(Dimension.TERRITORY, "Nord")
                            .in(Dimension.THEME, "Nature"),
                    new Candidate("Velos", Amount.ofEuros(5_000)).in(Dimension.TERRITORY, "Sud"),
                    new Candidate("Local", Amount.ofEuros(3_000)).in(Dimension.TERRITORY, "Nord"),
                    new Candidate("Banc", Amount.ofEuros(500))),
            Ballots.among(List.of("Verger", "Velos", "Local", "Banc"))
                    .add(List.of("Verger", "Local"), 2)
                    .add(List.of("Verger", "Velos"), 3)
                    .add(List.of("Local"), 1)
                    .add(List.of("Velos"), 1)
                    .add(List.of("Verger"), 2)
                    .add(List.of(), 1)
                    .build());

    @Test
    void the_voters_served_are_those_with_a_funded_choice() {
        // Verger (7 votes) and Local (3) are funded, Velos (4) does not fit in the 4 000 left: 2 + 3 + 1 + 2 ballots
        // are served.
        var coverage = Coverage.of(VILLAGE, run(WhenItDoesNotFit.SKIP));
        assertThat(coverage.laureates()).isEqualTo(2);
        assertThat(coverage.spent()).isEqualTo(Amount.ofEuros(9_000));
        assertThat(coverage.left()).isEqualTo(Amount.ofEuros(1_000));
        assertThat(coverage.ballots()).isEqualTo(10);
        assertThat(coverage.served()).isEqualTo(8);
        assertThat(coverage.fundedChoices()).isEqualTo(10);
        assertThat(coverage.servedShare()).isEqualTo(Fraction.of(4, 5));
        assertThat(coverage.fundedChoicesPerBallot()).isEqualTo(Fraction.of(1));
        assertThat(coverage.averageReceived()).isEqualTo(Fraction.of(450_000));
        assertThat(coverage.spentShare()).isEqualTo(Fraction.of(9, 10));
    }

    @Test
    void a_part_of_the_cost_is_a_funded_choice() {
        var coverage = Coverage.of(VILLAGE, run(WhenItDoesNotFit.PARTIAL));
        assertThat(coverage.spent()).isEqualTo(Amount.ofEuros(10_000));
        assertThat(coverage.served()).isEqualTo(8);
        assertThat(coverage.fundedChoices()).isEqualTo(11);
    }

    @Test
    void nobody_voted_and_nothing_is_funded() {
        var empty = new Instance(
                Amount.ofEuros(100),
                List.of(new Candidate("Verger", Amount.ofEuros(60))),
                Ballots.among(List.of("Verger")).build());
        var allocation = Allocator.allocate(empty, Greedy.byVotes(WhenItDoesNotFit.SKIP, 1), TieBreak.ID_ORDER);
        var coverage = Coverage.of(empty, allocation);
        assertThat(List.of(coverage.servedShare(), coverage.fundedChoicesPerBallot(), coverage.averageReceived()))
                .containsOnly(Fraction.ZERO);
        assertThat(Coverage.shares(allocation, Dimension.THEME))
                .containsExactly(
                        new Coverage.Share(Optional.empty(), 1, 0, 0, Amount.ZERO, Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void money_stands_beside_votes_in_each_territory() {
        assertThat(Coverage.shares(run(WhenItDoesNotFit.SKIP), Dimension.TERRITORY))
                .extracting(
                        Coverage.Share::group,
                        Coverage.Share::candidates,
                        Coverage.Share::laureates,
                        Coverage.Share::votes,
                        Coverage.Share::received,
                        Coverage.Share::ofVotes,
                        Coverage.Share::ofMoney)
                .containsExactly(
                        tuple(
                                Optional.of("Nord"),
                                2,
                                2L,
                                10L,
                                Amount.ofEuros(9_000),
                                Fraction.of(5, 7),
                                Fraction.of(1)),
                        tuple(Optional.of("Sud"), 1, 0L, 4L, Amount.ZERO, Fraction.of(2, 7), Fraction.ZERO),
                        tuple(Optional.empty(), 1, 0L, 0L, Amount.ZERO, Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void an_allocation_of_another_election_is_refused() {
        var other = VILLAGE.without(java.util.Set.of("Banc"));
        var allocation = Allocator.allocate(other, Greedy.byVotes(WhenItDoesNotFit.SKIP, 1), TieBreak.ID_ORDER);
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.of(VILLAGE, allocation));
    }

    private static Allocation run(WhenItDoesNotFit policy) {
        return Allocator.allocate(VILLAGE, Greedy.byVotes(policy, 1), TieBreak.ID_ORDER);
    }
}
