package fr.comptoir.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What candidates not looked at yet can add at most to a choice: those worth most for their cost, the last one in part. The
 * first candidates of the list are looked at last.
 */
final class WelfareBound {

    private final long[] costs;
    private final long[] worths;
    private final List<Integer> placesByDensity;
    private final List<Integer> candidates;
    private final long[] costSums;
    private final long[] worthSums;
    private final int[] left;
    private int count;

    WelfareBound(List<Integer> candidates, long[] costs, long[] worths) {
        this.candidates = candidates;
        this.costs = costs;
        this.worths = worths;
        this.placesByDensity = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -density(candidates.get(place))))
                .toList();
        this.costSums = new long[candidates.size() + 1];
        this.worthSums = new long[candidates.size() + 1];
        this.left = new int[candidates.size()];
    }

    /** From now on, only so many candidates, the first of the list, are left to look at. */
    void leave(int places) {
        count = 0;
        for (int place : placesByDensity) {
            if (place < places) {
                int candidate = candidates.get(place);
                costSums[count + 1] = Math.addExact(costSums[count], costs[candidate]);
                worthSums[count + 1] = Math.addExact(worthSums[count], worths[candidate]);
                left[count++] = candidate;
            }
        }
    }

    /** No completion of a choice adds more than this within this money, in cents. */
    long above(long money) {
        int whole = whole(money);
        if (whole == count) {
            return worthSums[whole];
        }
        int candidate = left[whole];
        double part = (double) (money - costSums[whole]) / costs[candidate] * worths[candidate];
        // Rounded up by more than any error of the division: a bound may be too high, never too low.
        return Math.addExact(worthSums[whole], (long) (part * (1 + 1e-12)) + 2);
    }

    /** A completion that adds this within this money: each candidate in turn, if it fits. */
    long below(long money) {
        long worth = 0;
        long rest = money;
        for (int place = 0; place < count; place++) {
            if (costs[left[place]] <= rest) {
                rest -= costs[left[place]];
                worth += worths[left[place]];
            }
        }
        return worth;
    }

    /** How many of the densest candidates fit together. */
    private int whole(long money) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (costSums[middle] <= money) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double density(int candidate) {
        return (double) worths[candidate] / costs[candidate];
    }
}
