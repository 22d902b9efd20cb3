package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Elections;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.WhenItDoesNotFit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VotesMissingTests {

    /** The last of the tied goes first, so that nothing is owed to luck. */
    private static final TieBreak TIES = TieBreak.ID_ORDER;

    @ParameterizedTest
    @EnumSource
    void the_votes_announced_as_missing_are_enough_and_fewer_are_not(WhenItDoesNotFit policy) {
        var random = new Random(policy.ordinal());
        int announced = 0;
        for (int draw = 0; draw < 400; draw++) {
            var rule = Greedy.byVotes(policy, draw % 3);
            var instance = Elections.drawn(random);
            var allocation = Allocator.allocate(instance, rule, TIES);
            for (var standing : allocation.standings()) {
                announced += check(instance, rule, allocation, standing);
            }
        }
        assertThat(announced).as("projects for which votes were missing").isGreaterThan(200);
    }

    private static int check(Instance instance, Greedy rule, Allocation allocation, Standing standing) {
        var missing = new VotesMissing(allocation, rule).of(standing);
        if (standing.received().isPositive()) {
            assertThat(missing).isEmpty();
            return 0;
        }
        if (missing.isEmpty()) {
            assertThat(fullyFunded(instance, rule, standing, 1_000)).isFalse();
            return 0;
        }
        assertThat(missing.get()).isPositive();
        assertThat(fullyFunded(instance, rule, standing, missing.get().intValue()))
                .isTrue();
        // One vote fewer is either not enough, or enough by the tie-break alone.
        assertThat(missing.get() > 2
                        && fullyFunded(instance, rule, standing, missing.get().intValue() - 2))
                .isFalse();
        return 1;
    }

    private static boolean fullyFunded(Instance instance, Greedy rule, Standing standing, int votes) {
        var id = standing.candidate().id();
        var ballots = Ballots.among(instance.ballots().candidateIds());
        instance.ballots().papers().forEach(paper -> ballots.add(paper.choices(), paper.count()));
        var more = new Instance(
                instance.envelope(),
                instance.candidates(),
                ballots.add(List.of(id), votes).build());
        var outcome = Allocator.allocate(more, rule, TIES).standing(id).orElseThrow();
        return outcome.received().equals(standing.candidate().cost());
    }

    @Test
    void the_money_left_at_each_turn_is_told() {
        var instance = Elections.drawn(new Random(7));
        var rule = Greedy.byVotes(WhenItDoesNotFit.SKIP, 0);
        var allocation = Allocator.allocate(instance, rule, TIES);
        var missing = new VotesMissing(allocation, rule);
        var left = instance.envelope();
        for (var step : allocation.trace().steps()) {
            var standing = allocation.standing(step.candidate()).orElseThrow();
            assertThat(missing.availableAt(standing.rank())).isEqualTo(left);
            left = step.remaining();
        }
        assertThat(left).isEqualTo(allocation.left());
    }
}
