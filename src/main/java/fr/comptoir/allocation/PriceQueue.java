package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * The candidates still to be bought, by the last price known. A price never goes down: candidates are asked for their price
 * in that order, until the last one known exceeds the best.
 */
final class PriceQueue {

    private final double[] lastPrices;
    private final int[] queue;
    private int queued;

    /**
     * Nobody was asked yet.
     *
     * @param candidates who can be bought
     * @param firstPrices the price of each candidate, by position, that will never be lower
     */
    PriceQueue(int[] candidates, double[] firstPrices) {
        this.lastPrices = firstPrices.clone();
        this.queue = candidates.clone();
        this.queued = queue.length;
    }

    /**
     * The candidates that may have the lowest price, as far as floating-point numbers tell. One that has no price any more
     * leaves the queue.
     *
     * @param nearly asks a candidate for its price, to within {@link Approximation#GAP}
     */
    List<Integer> cheapest(IntFunction<OptionalDouble> nearly) {
        sort();
        var asked = new ArrayList<Integer>();
        double best = Double.POSITIVE_INFINITY;
        int kept = 0;
        int place = 0;
        while (place < queued && !Approximation.certainlyLess(best, lastPrices[queue[place]])) {
            int candidate = queue[place++];
            var price = nearly.apply(candidate);
            if (price.isPresent()) {
                lastPrices[candidate] = price.getAsDouble();
                best = Math.min(best, lastPrices[candidate]);
                asked.add(candidate);
                queue[kept++] = candidate;
            }
        }
        System.arraycopy(queue, place, queue, kept, queued - place);
        queued -= place - kept;
        double lowest = best;
        asked.removeIf(candidate -> Approximation.certainlyLess(lowest, lastPrices[candidate]));
        return asked;
    }

    /** The candidate leaves the queue. */
    void remove(int candidate) {
        int place = 0;
        while (queue[place] != candidate) {
            place++;
        }
        queued--;
        System.arraycopy(queue, place + 1, queue, place, queued - place);
    }

    /** The candidates still in the queue. */
    List<Integer> left() {
        return Arrays.stream(queue, 0, queued).boxed().toList();
    }

    /** By insertion: few prices change from one purchase to the next. */
    private void sort() {
        for (int place = 1; place < queued; place++) {
            int candidate = queue[place];
            int gap = place;
            while (gap > 0 && lastPrices[queue[gap - 1]] > lastPrices[candidate]) {
                queue[gap] = queue[gap - 1];
                gap--;
            }
            queue[gap] = candidate;
        }
    }
}
