package fr.comptoir.allocation;

import static fr.comptoir.allocation.WhenItDoesNotFit.PARTIAL;
import static fr.comptoir.allocation.WhenItDoesNotFit.SKIP;
import static fr.comptoir.allocation.WhenItDoesNotFit.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/counting.md on the neighbourhood, with the same numbers. */
class PhragmenAndWelfareTests {

    private final Instance neighbourhood = Elections.neighbourhood();

    @Test
    void phragmenStopsAtTheFirstThatDoesNotFit() {
        var allocation = allocate(neighbourhood, new Phragmen(STOP));
        assertThat(allocation.funded()).containsExactly("Livres", "Fontaine", "Atelier", "Jeux");
        assertThat(allocation.left()).isEqualTo(Amount.ofEuros(300));
        assertThat(reason(allocation, "Parc")).isEqualTo(Reason.DOES_NOT_FIT);
    }

    @Test
    void orPassesItOver() {
        var poorer = neighbourhood.withEnvelope(Amount.ofEuros(399));
        var stopping = allocate(poorer, new Phragmen(STOP));
        assertThat(stopping.funded()).containsExactly("Livres", "Fontaine");
        assertThat(reason(stopping, "Atelier")).isEqualTo(Reason.DOES_NOT_FIT);
        assertThat(reason(stopping, "Jeux")).isEqualTo(Reason.AFTER_STOP);
        assertThat(reason(stopping, "Parc")).isEqualTo(Reason.TOO_EXPENSIVE);
        var skipping = allocate(neighbourhood.withEnvelope(Amount.ofEuros(540)), new Phragmen(SKIP));
        assertThat(skipping.funded()).containsExactly("Livres", "Fontaine", "Atelier");
        assertThat(reason(skipping, "Jeux")).isEqualTo(Reason.DOES_NOT_FIT);
    }

    @Test
    void thoseThatNobodyChoseComeNeverOrLast() {
        var ballots = Ballots.among(List.of("A", "B", "C")).add(List.of("B"), 2).build();
        var election =
                new Instance(Amount.ofEuros(10), List.of(costing("A", 4), costing("B", 5), costing("C", 3)), ballots);
        var never = allocate(election, new Phragmen(SKIP));
        assertThat(never.funded()).containsExactly("B");
        assertThat(reason(never, "A")).isEqualTo(Reason.NO_VOTE);
        var last = allocate(election, new Phragmen(SKIP, true));
        assertThat(last.funded()).containsExactly("B", "A");
        assertThat(last.trace().tieAtCutOff()).isTrue();
        assertThat(reason(last, "C")).isEqualTo(Reason.DOES_NOT_FIT);
        assertThat(allocate(election.withEnvelope(Amount.ofEuros(12)), new Phragmen(SKIP, true))
                        .trace()
                        .tieAtCutOff())
                .isFalse();
        assertThat(allocate(election.withEnvelope(Amount.ofEuros(8)), new Phragmen(STOP, true))
                        .funded())
                .containsExactly("B");
    }

    @Test
    void phragmenFundsNothingPartly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phragmen(PARTIAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COST|Parc Jeux Atelier|60",
                "CARDINALITY|Parc Atelier Fontaine Livres|120",
                "POINTS|Parc Atelier Fontaine Livres|120"
            })
    void maximumWelfareTakesTheBestOfAllChoices(Utility utility, String funded, long left) {
        var allocation = allocate(neighbourhood, new MaximumWelfare(utility));
        assertThat(allocation.funded()).containsExactlyInAnyOrder(funded.split(" "));
        assertThat(allocation.left()).isEqualTo(Amount.ofEuros(left));
        assertThat(allocation.trace().ties()).isEmpty();
        assertThat(reason(allocation, utility == Utility.COST ? "Livres" : "Jeux"))
                .isEqualTo(Reason.NOT_IN_BEST_CHOICE);
    }

    @Test
    void asMuchWelfareGoesToFewerCandidatesThenToTheFirst() {
        var fewer = Elections.election(100, "A 40 2", "B 40 2", "C 80 4");
        assertThat(allocate(fewer, new MaximumWelfare(Utility.CARDINALITY)).funded())
                .containsExactly("C");
        var level = Elections.election(100, "A 60 2", "B 60 2", "C 40 1");
        var allocation = allocate(level, new MaximumWelfare(Utility.CARDINALITY));
        assertThat(allocation.funded()).containsExactly("A", "C");
        assertThat(allocation.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("A", "B");
            assertThat(tie.atCutOff()).isTrue();
        });
    }

    @Test
    void maximumWelfareIsFoundAmongManyCandidates() {
        var random = new Random(7);
        var rows = IntStream.range(0, 250)
                .mapToObj(number ->
                        "P%03d %d %d".formatted(number, 1_000 + random.nextInt(60_000), 1 + random.nextInt(900)))
                .toArray(String[]::new);
        var allocation = allocate(Elections.election(800_000, rows), new MaximumWelfare(Utility.COST));
        var byVotes = allocate(Elections.election(800_000, rows), Greedy.byVotes(SKIP, 1));
        assertThat(welfare(allocation)).isGreaterThanOrEqualTo(welfare(byVotes));
    }

    private static long welfare(Allocation allocation) {
        return allocation.standings().stream()
                .mapToLong(standing -> standing.votes() * standing.received().cents())
                .sum();
    }

    private static Reason reason(Allocation allocation, String candidate) {
        return ((NotFunded) allocation.standing(candidate).orElseThrow().outcome()).reason();
    }

    private static Allocation allocate(Instance instance, Rule rule) {
        return Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
    }

    private static Candidate costing(String id, long euros) {
        return new Candidate(id, Amount.ofEuros(euros));
    }
}
