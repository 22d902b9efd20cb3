package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Completion.Add;
import fr.comptoir.allocation.Completion.None;
import fr.comptoir.allocation.Completion.Percent;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Trace.Sharing;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The counts with shares find what their definitions say, on elections drawn at random from fixed seeds. */
class NaiveCountsTests {

    private static final int ELECTIONS = Integer.getInteger("comptoir.elections", 150);

    @ParameterizedTest
    @EnumSource
    void equalSharesBuyWhatTheirDefinitionSays(Utility utility) {
        elections()
                .filter(NaiveCountsTests::somebodyVoted)
                .forEach(instance -> assertThat(allocate(instance, EqualShares.of(utility, new None()))
                                .funded())
                        .isEqualTo(NaiveCounts.equalShares(instance, utility, share(instance))));
    }

    @ParameterizedTest
    @EnumSource
    void raisedSharesBuyWhatTheirDefinitionSays(Utility utility) {
        var step = Amount.ofCents(2);
        elections().limit(80).filter(NaiveCountsTests::somebodyVoted).forEach(instance -> {
            for (boolean exhaustive : new boolean[] {false, true}) {
                var first = share(instance);
                assertThat(allocate(instance, EqualShares.of(utility, new Add(step, exhaustive, false)))
                                .funded())
                        .containsExactlyInAnyOrderElementsOf(
                                NaiveCounts.raised(instance, utility, first, Fraction.of(2), exhaustive));
                var hundredths = new Fraction(
                        first.numerator(),
                        first.denominator().multiply(Fraction.of(10).numerator()));
                assertThat(allocate(instance, EqualShares.of(utility, new Percent(10, exhaustive, false)))
                                .funded())
                        .containsExactlyInAnyOrderElementsOf(
                                NaiveCounts.raised(instance, utility, first, hundredths, exhaustive));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SKIP", "STOP"})
    void phragmenFundsWhatItsDefinitionSays(WhenItDoesNotFit policy) {
        elections()
                .forEach(instance -> assertThat(
                                allocate(instance, new Phragmen(policy)).funded())
                        .isEqualTo(NaiveCounts.phragmen(instance, policy)));
    }

    @ParameterizedTest
    @EnumSource
    void whoPaysIsToldToTheCent(Utility utility) {
        elections()
                .forEach(instance -> allocate(instance, EqualShares.of(utility, new None())).trace().steps().stream()
                        .filter(step -> step.sharing().isPresent())
                        .forEach(step ->
                                assertThatItHolds(instance, step, step.sharing().get())));
    }

    private static void assertThatItHolds(Instance instance, Step step, Sharing sharing) {
        int position = instance.ballots().candidateIds().indexOf(step.candidate());
        var cost = Fraction.of(instance.candidates().get(position).cost().cents());
        assertThat(sharing.paying() + sharing.paidOut())
                .isEqualTo(instance.ballots().votes()[position]);
        if (step.outcome() instanceof Funded) {
            assertThat(sharing.behind()).isGreaterThanOrEqualTo(cost);
            assertThat(sharing.most()).isLessThanOrEqualTo(share(instance));
            assertThat(sharing.most().times(instance.ballots().points()[position]))
                    .isGreaterThanOrEqualTo(cost);
        } else {
            assertThat(sharing.behind()).isLessThan(cost);
        }
    }

    @ParameterizedTest
    @EnumSource
    void maximumWelfareIsThatOfTheBestOfAllChoices(Utility utility) {
        elections().forEach(instance -> {
            var allocation = allocate(instance, new MaximumWelfare(utility));
            var best = IntStream.range(0, 1 << instance.candidates().size())
                    .filter(choice ->
                            cost(instance, choice) <= instance.envelope().cents())
                    .boxed()
                    .max((left, right) -> compare(instance, utility, left, right))
                    .orElseThrow();
            assertThat(allocation.funded()).containsExactlyInAnyOrderElementsOf(ids(instance, best));
        });
    }

    /** Worth more, then fewer candidates, then the first by identifier: bits are compared from the lowest. */
    private static int compare(Instance instance, Utility utility, int left, int right) {
        int byWorth = Long.compare(worth(instance, utility, left), worth(instance, utility, right));
        int byCount = Integer.compare(Integer.bitCount(right), Integer.bitCount(left));
        int byOrder = Integer.compareUnsigned(Integer.reverse(left), Integer.reverse(right));
        return byWorth != 0 ? byWorth : byCount != 0 ? byCount : byOrder;
    }

    private static long worth(Instance instance, Utility utility, int choice) {
        var votes = utility == Utility.POINTS
                ? instance.ballots().points()
                : instance.ballots().votes();
        return bits(choice)
                .mapToLong(candidate -> votes[candidate]
                        * (utility == Utility.COST
                                ? instance.candidates().get(candidate).cost().cents()
                                : 1))
                .sum();
    }

    private static long cost(Instance instance, int choice) {
        return bits(choice)
                .mapToLong(
                        candidate -> instance.candidates().get(candidate).cost().cents())
                .sum();
    }

    private static List<String> ids(Instance instance, int choice) {
        return bits(choice)
                .mapToObj(candidate -> instance.candidates().get(candidate).id())
                .toList();
    }

    private static IntStream bits(int choice) {
        return IntStream.range(0, 31).filter(bit -> (choice >> bit & 1) == 1);
    }

    private static boolean somebodyVoted(Instance instance) {
        return instance.ballots().count() > 0;
    }

    private static Fraction share(Instance instance) {
        return Fraction.of(
                instance.envelope().cents(), Math.max(1, instance.ballots().count()));
    }

    private static Allocation allocate(Instance instance, Rule rule) {
        return Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
    }

    /** Some small and rich in ties, some larger; one in three gives points. */
    private static Stream<Instance> elections() {
        return IntStream.range(0, ELECTIONS).mapToObj(seed -> {
            var random = new Random(seed);
            var instance = seed % 2 == 0 ? Elections.drawn(random) : larger(random);
            return seed % 3 == 0 ? Elections.withPoints(instance, random) : instance;
        });
    }

    private static Instance larger(Random random) {
        var candidates = new ArrayList<Candidate>();
        for (int number = 12; number > 0; number--) {
            candidates.add(new Candidate("P" + number, Amount.ofCents(20 + random.nextInt(200))));
        }
        var ballots = Ballots.among(candidates.stream().map(Candidate::id).toList());
        for (int ballot = 10 + random.nextInt(30); ballot > 0; ballot--) {
            ballots.add(candidates.stream()
                    .map(Candidate::id)
                    .filter(_ -> random.nextInt(4) == 0)
                    .toList());
        }
        return new Instance(Amount.ofCents(400 + random.nextInt(800)), candidates, ballots.build());
    }
}
