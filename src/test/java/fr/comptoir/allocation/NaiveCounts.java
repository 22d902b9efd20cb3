package fr.comptoir.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules with shares as their definitions read, voter by voter and fraction by fraction, to compare the counts with. */
final class NaiveCounts {

    private final Instance instance;
    private final List<long[]> utilities = new ArrayList<>();

    private NaiveCounts(Instance instance, Utility utility) {
        this.instance = instance;
        instance.ballots().papers().forEach(paper -> {
            var worth = new long[instance.candidates().size()];
            for (int place = 0; place < paper.choices().size(); place++) {
                int candidate = instance.ballots()
                        .candidateIds()
                        .indexOf(paper.choices().get(place));
                worth[candidate] = switch (utility) {
                    case COST -> cost(instance, candidate);
                    case CARDINALITY -> 1;
                    case POINTS -> paper.points().get(place);
                };
            }
            IntStream.range(0, paper.count()).forEach(_ -> utilities.add(worth));
        });
    }

    /** The candidates bought when each voter has this share, in that order; ties by identifier. */
    static List<String> equalShares(Instance instance, Utility utility, Fraction share) {
        return new NaiveCounts(instance, utility).buy(share);
    }

    /** The candidates funded by Phragmén's rule, in that order; ties by identifier. */
    static List<String> phragmen(Instance instance, WhenItDoesNotFit policy) {
        return new NaiveCounts(instance, Utility.CARDINALITY).earn(policy);
    }

    /** The candidates bought with the last share for which they do not exceed the envelope. */
    static List<String> raised(Instance instance, Utility utility, Fraction first, Fraction step, boolean exhaustive) {
        var share = first;
        var kept = equalShares(instance, utility, share);
        var naive = new NaiveCounts(instance, utility);
        while (naive.waiting().size() > kept.size() && !(exhaustive && naive.exhaustive(kept))) {
            share = plus(share, step);
            var next = equalShares(instance, utility, share);
            if (naive.spent(next) > instance.envelope().cents()) {
                return kept;
            }
            kept = next;
        }
        return kept;
    }

    private boolean exhaustive(List<String> funded) {
        return waiting().stream()
                .filter(candidate ->
                        !funded.contains(instance.candidates().get(candidate).id()))
                .allMatch(candidate ->
                        cost(instance, candidate) > instance.envelope().cents() - spent(funded));
    }

    private long spent(List<String> funded) {
        return instance.candidates().stream()
                .filter(candidate -> funded.contains(candidate.id()))
                .mapToLong(candidate -> candidate.cost().cents())
                .sum();
    }

    private List<String> buy(Fraction share) {
        var money = new Fraction[utilities.size()];
        Arrays.fill(money, share);
        var bought = new ArrayList<Integer>();
        while (true) {
            var best = -1;
            Optional<Fraction> lowest = Optional.empty();
            for (int candidate : waiting()) {
                var price = bought.contains(candidate) ? Optional.<Fraction>empty() : price(candidate, money);
                if (price.isPresent() && (lowest.isEmpty() || price.get().compareTo(lowest.get()) < 0)) {
                    best = candidate;
                    lowest = price;
                }
            }
            if (lowest.isEmpty()) {
                return ids(bought);
            }
            for (int voter = 0; voter < money.length; voter++) {
                var asked = lowest.get().times(utilities.get(voter)[best]);
                money[voter] = asked.compareTo(money[voter]) < 0 ? minus(money[voter], asked) : Fraction.ZERO;
            }
            bought.add(best);
        }
    }

    /** The smallest price at which its supporters, each paying it for each unit of utility if they can, pay its cost. */
    private Optional<Fraction> price(int candidate, Fraction[] money) {
        var supporters = IntStream.range(0, money.length)
                .filter(voter -> utilities.get(voter)[candidate] > 0)
                .boxed()
                .sorted(Comparator.comparing(
                        voter -> over(money[voter], utilities.get(voter)[candidate])))
                .toList();
        var owed = Fraction.of(cost(instance, candidate));
        long givers = supporters.stream()
                .mapToLong(voter -> utilities.get(voter)[candidate])
                .sum();
        for (int voter : supporters) {
            var price = over(owed, givers);
            if (price.times(utilities.get(voter)[candidate]).compareTo(money[voter]) <= 0) {
                return Optional.of(price);
            }
            owed = minus(owed, money[voter]);
            givers -= utilities.get(voter)[candidate];
        }
        return Optional.empty();
    }

    private List<String> earn(WhenItDoesNotFit policy) {
        var loads = new Fraction[utilities.size()];
        Arrays.fill(loads, Fraction.ZERO);
        var left = new ArrayList<>(waiting());
        var funded = new ArrayList<Integer>();
        long money = instance.envelope().cents();
        while (!left.isEmpty()) {
            var times = left.stream().map(candidate -> time(candidate, loads)).toList();
            var first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
            var level = left.stream()
                    .filter(candidate -> time(candidate, loads).equals(first))
                    .toList();
            long rest = money;
            var unfit = level.stream()
                    .filter(candidate -> cost(instance, candidate) > rest)
                    .toList();
            if (!unfit.isEmpty() && policy == WhenItDoesNotFit.STOP) {
                break;
            }
            left.removeAll(unfit);
            if (unfit.isEmpty()) {
                int best = level.getFirst();
                IntStream.range(0, loads.length)
                        .filter(voter -> utilities.get(voter)[best] > 0)
                        .forEach(voter -> loads[voter] = first);
                money -= cost(instance, best);
                funded.add(best);
                left.remove((Integer) best);
            }
        }
        return ids(funded);
    }

    private Fraction time(int candidate, Fraction[] loads) {
        var sum = Fraction.of(cost(instance, candidate));
        long votes = 0;
        for (int voter = 0; voter < loads.length; voter++) {
            if (utilities.get(voter)[candidate] > 0) {
                sum = plus(sum, loads[voter]);
                votes++;
            }
        }
        return over(sum, votes);
    }

    private List<Integer> waiting() {
        return IntStream.range(0, instance.candidates().size())
                .filter(candidate ->
                        cost(instance, candidate) <= instance.envelope().cents())
                .filter(candidate -> utilities.stream().anyMatch(worth -> worth[candidate] > 0))
                .boxed()
                .toList();
    }

    private List<String> ids(List<Integer> candidates) {
        return candidates.stream()
                .map(candidate -> instance.candidates().get(candidate).id())
                .toList();
    }

    private static long cost(Instance instance, int candidate) {
        return instance.candidates().get(candidate).cost().cents();
    }

    private static Fraction plus(Fraction left, Fraction right) {
        return new Fraction(
                left.numerator()
                        .multiply(right.denominator())
                        .add(right.numerator().multiply(left.denominator())),
                left.denominator().multiply(right.denominator()));
    }

    private static Fraction minus(Fraction left, Fraction right) {
        return plus(left, right.times(-1));
    }

    private static Fraction over(Fraction dividend, long divisor) {
        return new Fraction(dividend.numerator(), dividend.denominator().multiply(BigInteger.valueOf(divisor)));
    }
}
