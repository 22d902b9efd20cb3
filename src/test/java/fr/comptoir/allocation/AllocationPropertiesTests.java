package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.TieBreak.Lot;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any election: checked on elections drawn at random from fixed seeds. */
class AllocationPropertiesTests {

    private static final int ELECTIONS = 300;

    static Stream<Rule> rules() {
        return Stream.of(WhenItDoesNotFit.values())
                .flatMap(policy -> Stream.of(Greedy.byVotes(policy, 0), Greedy.byVotes(policy, 2)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theMoneyGivenNeverExceedsTheEnvelopeNorTheCosts(Rule rule) {
        elections().forEach(instance -> {
            var allocation = Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
            assertThat(allocation.left()).isGreaterThanOrEqualTo(Amount.ZERO);
            assertThat(allocation.standings())
                    .hasSameSizeAs(instance.candidates())
                    .allSatisfy(standing -> assertThat(standing.received())
                            .isLessThanOrEqualTo(standing.candidate().cost()));
            assertThat(allocation.trace().steps())
                    .extracting(Step::remaining)
                    .allSatisfy(remaining -> assertThat(remaining).isGreaterThanOrEqualTo(Amount.ZERO));
            assertThat(allocation.trace().steps().getLast().remaining()).isEqualTo(allocation.left());
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOrderOfBallotsAndCandidatesChangesNothing(Rule rule) {
        var random = new Random(1);
        elections()
                .forEach(instance -> assertThat(
                                Allocator.allocate(Elections.shuffled(instance, random), rule, TieBreak.byLot("s")))
                        .isEqualTo(Allocator.allocate(instance, rule, TieBreak.byLot("s"))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aTieIsFlaggedAtTheCutOffExactlyWhenAnotherLotGivesAnotherResult(Rule rule) {
        elections().forEach(instance -> {
            var results = IntStream.range(0, 100)
                    .mapToObj(seed -> Allocator.allocate(instance, rule, TieBreak.of(new Lot("s" + seed))))
                    .toList();
            boolean several = results.stream()
                            .map(AllocationPropertiesTests::received)
                            .distinct()
                            .count()
                    > 1;
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.trace().tieAtCutOff())
                            .as("several results for %s", received(result))
                            .isEqualTo(several));
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneMoreVoteNeverHarmsAFundedCandidate(Rule rule) {
        elections().forEach(instance -> {
            var before = Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
            for (var winner : before.funded()) {
                var after = Allocator.allocate(Elections.withBallot(instance, winner), rule, TieBreak.ID_ORDER);
                assertThat(received(after).get(winner))
                        .isGreaterThanOrEqualTo(received(before).get(winner));
            }
        });
    }

    private static Stream<Instance> elections() {
        return IntStream.range(0, ELECTIONS).mapToObj(seed -> Elections.drawn(new Random(seed)));
    }

    private static Map<String, Amount> received(Allocation allocation) {
        return allocation.standings().stream()
                .collect(Collectors.toMap(standing -> standing.candidate().id(), Standing::received));
    }
}
