package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.TieBreak.Lot;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any election: checked on elections drawn at random from fixed seeds. */
class AllocationPropertiesTests {

    private static final int ELECTIONS = Integer.getInteger("comptoir.elections", 300);

    /** By votes and nothing else: for these the consequence of a tie is known exactly. */
    static Stream<Rule> plain() {
        return Stream.of(WhenItDoesNotFit.values())
                .flatMap(policy -> Stream.of(Greedy.byVotes(policy, 0), Greedy.byVotes(policy, 2)));
    }

    /** Rules by votes: more of them never harm. */
    static Stream<Rule> byVotes() {
        return Stream.concat(
                plain(),
                Stream.of(WhenItDoesNotFit.values())
                        .flatMap(policy -> Stream.of(
                                Greedy.by(Merit.VOTES_PER_COST, policy, 1),
                                Greedy.byVotes(policy, 1).capped(List.of(new Cap.Laureates(Dimension.HOLDER, 1))))));
    }

    /** Rules in which voters pay, or that weigh candidates against one another. */
    static Stream<Rule> byShares() {
        return Stream.of(
                EqualShares.of(Utility.COST, new Completion.None()),
                EqualShares.of(Utility.CARDINALITY, new Completion.ByVotes()),
                EqualShares.of(Utility.POINTS, new Completion.Add(Amount.ofCents(1), false, false)),
                EqualShares.of(Utility.COST, new Completion.Add(Amount.ofCents(2), true, true)),
                EqualShares.of(Utility.COST, new Completion.Percent(10, true, false)),
                EqualShares.of(Utility.COST, new Completion.ByPhragmen(Completion.Loads.ZERO)),
                EqualShares.of(Utility.CARDINALITY, new Completion.ByPhragmen(Completion.Loads.LEFTOVERS)),
                new EqualShares(
                        Utility.COST, new Completion.ByVotes(), Comparison.MORE_PROJECTS, BlankBallots.LEFT_OUT),
                new Phragmen(WhenItDoesNotFit.STOP),
                new Phragmen(WhenItDoesNotFit.SKIP, true),
                new Phragmen(WhenItDoesNotFit.STOP, true),
                new MaximumWelfare(Utility.COST),
                new MaximumWelfare(Utility.CARDINALITY),
                new MaximumWelfare(Utility.POINTS));
    }

    static Stream<Rule> rules() {
        return Stream.concat(withoutShares(), byShares());
    }

    static Stream<Rule> withoutShares() {
        return Stream.concat(byVotes(), others());
    }

    private static Stream<Rule> others() {
        return Stream.of(
                Greedy.by(Merit.POINTS, WhenItDoesNotFit.SKIP, 1),
                Greedy.by(Merit.POINTS_PER_COST, WhenItDoesNotFit.STOP, 0),
                Greedy.by(Merit.MAJORITY_JUDGMENT, WhenItDoesNotFit.PARTIAL, 0),
                Greedy.byVotes(WhenItDoesNotFit.SKIP, 1).oneEach(Dimension.TERRITORY),
                Greedy.byVotes(WhenItDoesNotFit.STOP, 0)
                        .oneEach(Dimension.TERRITORY)
                        .capped(List.of(new Cap.Money(Dimension.HOLDER, Amount.ofCents(9)))),
                new AllFunded(AllFunded.Share.EQUAL, Amount.ZERO, Optional.empty(), 0),
                new AllFunded(AllFunded.Share.VOTES, Amount.ofCents(2), Optional.of(Amount.ofCents(7)), 1),
                rule("tiers(unfit=skip,minimum-votes=1,up-to:2=6.00,up-to:5=0.03)"),
                rule("tiers(unfit=partial,minimum-votes=0,territory:T0=0.05,territory:T1=0.03)"),
                rule("envelopes(leftovers=shared,cost-up-to:0.04=0.01) greedy-by-votes(unfit=skip,minimum-votes=1)"),
                rule("envelopes(leftovers=kept,territory:T0=0.01) greedy-by-votes(unfit=stop,minimum-votes=0)"));
    }

    private static Rule rule(String text) {
        return Rule.parse(text).orElseThrow();
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
    @MethodSource("plain")
    void aTieIsFlaggedAtTheCutOffExactlyWhenAnotherLotGivesAnotherResult(Rule rule) {
        elections().forEach(instance -> {
            var results = drawn(instance, rule);
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.trace().tieAtCutOff())
                            .as("several results for %s", received(result))
                            .isEqualTo(several(results)));
        });
    }

    @ParameterizedTest
    @MethodSource("withoutShares")
    void noTieThatAnotherLotWouldHaveResolvedOtherwiseGoesUnseen(Rule rule) {
        elections().forEach(instance -> {
            var results = drawn(instance, rule);
            if (several(results)) {
                assertThat(results)
                        .anySatisfy(result ->
                                assertThat(result.trace().tieAtCutOff()).isTrue());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("byShares")
    void withSharesEachLotTellsThatAnotherMayGiveAnotherResult(Rule rule) {
        elections().forEach(instance -> {
            var results = drawn(instance, rule);
            if (several(results)) {
                assertThat(results)
                        .allSatisfy(result ->
                                assertThat(result.trace().tieAtCutOff()).isTrue());
            }
        });
    }

    /** The results of a hundred lots. */
    private static List<Allocation> drawn(Instance instance, Rule rule) {
        return IntStream.range(0, 100)
                .mapToObj(seed -> Allocator.allocate(instance, rule, TieBreak.of(new Lot("s" + seed))))
                .toList();
    }

    private static boolean several(List<Allocation> results) {
        return results.stream()
                        .map(AllocationPropertiesTests::received)
                        .distinct()
                        .count()
                > 1;
    }

    @ParameterizedTest
    @MethodSource("byVotes")
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

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsReadBackFromItsText(Rule rule) {
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    private static Stream<Instance> elections() {
        return IntStream.range(0, ELECTIONS).mapToObj(seed -> {
            var random = new Random(seed);
            var instance = Elections.drawn(random);
            return seed % 3 == 0 ? Elections.withPoints(instance, random) : instance;
        });
    }

    private static Map<String, Amount> received(Allocation allocation) {
        return allocation.standings().stream()
                .collect(Collectors.toMap(standing -> standing.candidate().id(), Standing::received));
    }
}
