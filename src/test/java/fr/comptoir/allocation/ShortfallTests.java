package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortfallTests {

    private static final TieBreak TIES = TieBreak.ID_ORDER;

    static Stream<Greedy> rules() {
        return Stream.of(WhenItDoesNotFit.values())
                .flatMap(policy -> Stream.of(Merit.VOTES, Merit.VOTES_PER_COST, Merit.POINTS)
                        .flatMap(merit -> Stream.of(0, 2).map(minimum -> Greedy.by(merit, policy, minimum))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_votes_announced_as_missing_are_enough_and_fewer_are_not(Greedy rule) {
        var random = new Random(rule.policy().ordinal());
        int announced = 0;
        for (int draw = 0; draw < 200; draw++) {
            var instance = Elections.drawn(random);
            var allocation = Allocator.allocate(instance, rule, TIES);
            for (var standing : allocation.standings()) {
                announced += check(instance, rule, allocation, standing);
            }
        }
        assertThat(announced).as("projects for which votes were missing").isGreaterThan(100);
    }

    private static int check(Instance instance, Greedy rule, Allocation allocation, Standing standing) {
        var missing = new Shortfall(instance, allocation).votesMissing(standing);
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
        var village = Elections.election(10_000, "A 12000 9", "B 6000 8", "C 5000 7", "D 4000 6", "E 100 0");
        var allocation = Allocator.allocate(village, Greedy.byVotes(WhenItDoesNotFit.SKIP, 1), TIES);
        var shortfall = new Shortfall(village, allocation);
        assertThat(allocation.standings().stream().map(shortfall::available).map(Amount::toString))
                .containsExactly("10000.00", "10000.00", "4000.00", "4000.00", "0.00");
        assertThat(allocation.standings().stream()
                        .map(standing -> shortfall
                                .votesMissing(standing)
                                .map(String::valueOf)
                                .orElse("")))
                .containsExactly("", "", "2", "", "7");
    }

    /** Nine voters with 100 € each; the four of B have only 350 left together once A is paid: 87.5 % of its 400. */
    @Test
    void underEqualSharesTheMoneyLeftToVotersAndTheirSupportAreTold() {
        var ballots = Ballots.among(List.of("A", "B", "C", "D"))
                .add(List.of("A"), 5)
                .add(List.of("A", "B"), 1)
                .add(List.of("B"), 3)
                .build();
        var candidates = List.of(
                new Candidate("A", Amount.ofEuros(300)),
                new Candidate("B", Amount.ofEuros(400)),
                new Candidate("C", Amount.ofEuros(10)),
                new Candidate("D", Amount.ofEuros(901)));
        var instance = new Instance(Amount.ofEuros(900), candidates, ballots);
        var rule = EqualShares.of(Utility.COST, new Completion.None());
        var allocation = Allocator.allocate(instance, rule, TIES);
        var shortfall = new Shortfall(instance, allocation);
        var b = allocation.standing("B").orElseThrow();
        assertThat(allocation.funded()).containsExactly("A");
        assertThat(shortfall.available(b)).isEqualTo(Amount.ofEuros(350));
        assertThat(shortfall.effectiveSupport(b)).contains(Fraction.of(175, 2));
        assertThat(shortfall.available(allocation.standing("A").orElseThrow())).isEqualTo(Amount.ofEuros(900));
        for (var none : List.of("A", "C", "D")) {
            assertThat(shortfall.effectiveSupport(allocation.standing(none).orElseThrow()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal-shares(utility=cost,completion=none,comparison=none,blank=counted)",
                "phragmen(unfit=stop,without-votes=no)",
                "maximum-welfare(utility=cost)",
                "greedy-by-majority-judgment(unfit=skip,minimum-votes=0)"
            })
    void whereItMattersWhoVotesNoNumberOfVotesIsTold(String rule) {
        var village = Elections.election(10_000, "A 6000 9", "B 6000 8");
        var allocation = Allocator.allocate(village, Rule.parse(rule).orElseThrow(), TIES);
        assertThat(allocation.funded()).hasSizeLessThan(2);
        assertThat(allocation.standings())
                .allSatisfy(standing -> assertThat(new Shortfall(village, allocation).votesMissing(standing))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all-funded(share=votes,minimum-votes=5,floor=0.00)|3",
                "all-funded(share=equal,minimum-votes=1,floor=6000.00)|7",
                "tiers(unfit=skip,minimum-votes=1,up-to:1=9000.00)|7",
                "greedy-by-votes(unfit=skip,minimum-votes=100)|98"
            })
    void theVotesMissingAreToldForEveryRuleByVotes(String rule, long missing) {
        var village = Elections.election(10_000, "A 6000 8", "B 7000 2");
        var allocation = Allocator.allocate(village, Rule.parse(rule).orElseThrow(), TIES);
        var b = allocation.standing("B").orElseThrow();
        assertThat(b.received()).isEqualTo(Amount.ZERO);
        assertThat(new Shortfall(village, allocation).votesMissing(b)).contains(missing);
    }

    @Test
    void inEnvelopesTheVotesMissingAreThoseOfItsOwnEnvelope() {
        var village = Elections.election(300, "A 100 9", "B 100 8", "C 100 3", "D 100 2");
        var candidates = village.candidates().stream()
                .map(candidate ->
                        candidate.in(Dimension.TERRITORY, candidate.id().compareTo("C") < 0 ? "Nord" : "Sud"))
                .toList();
        var instance = new Instance(village.envelope(), candidates, village.ballots());
        var rule = new Envelopes(
                Greedy.byVotes(WhenItDoesNotFit.SKIP, 1),
                Envelopes.Leftovers.KEPT,
                List.of(
                        new Envelopes.Envelope(new Envelopes.InGroup(Dimension.TERRITORY, "Nord"), Amount.ofEuros(150)),
                        new Envelopes.Envelope(
                                new Envelopes.InGroup(Dimension.TERRITORY, "Sud"), Amount.ofEuros(100))));
        var allocation = Allocator.allocate(instance, rule, TIES);
        var shortfall = new Shortfall(instance, allocation);
        assertThat(allocation.funded()).containsExactly("A", "C");
        assertThat(shortfall.votesMissing(allocation.standing("B").orElseThrow()))
                .contains(2L);
        assertThat(shortfall.votesMissing(allocation.standing("D").orElseThrow()))
                .contains(2L);
    }
}
