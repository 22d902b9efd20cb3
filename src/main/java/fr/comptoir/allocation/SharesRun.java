package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run of the method with a given share for each voter: which candidates are bought, in which order. A price never goes
 * down, since purses only empty: candidates are asked for their price in the order of the last one known, until it exceeds
 * the best.
 */
final class SharesRun {

    private final Wares wares;
    private final TieOrder tieOrder;
    private final SharesMoney money;
    private final List<Integer> bought = new ArrayList<>();
    private final SharesTies ties = new SharesTies();
    private final double[] lastPrices;
    private final int[] queue;
    private int queued;
    private long spent;

    /** @param share the money of each voter, in cents */
    SharesRun(Wares wares, TieOrder tieOrder, Fraction share) {
        this.wares = wares;
        this.tieOrder = tieOrder;
        this.money = new SharesMoney(wares, share);
        this.queue = wares.candidates().clone();
        this.queued = queue.length;
        this.lastPrices = new double[wares.costs().length];
        for (int candidate : queue) {
            lastPrices[candidate] = wares.firstPrice(candidate).filter();
        }
    }

    /** Buys until nobody can be bought, or until more than this was spent, in cents, whatever the order of those level. */
    SharesRun upTo(long limit) {
        while (spent <= limit || ties.pending()) {
            var best = best();
            if (best.isEmpty()) {
                break;
            }
            buy(best.getFirst());
        }
        ties.end();
        return this;
    }

    /** The candidates bought, in that order. */
    List<Integer> bought() {
        return bought;
    }

    /** What they cost together, in cents. */
    long spent() {
        return spent;
    }

    List<SharesTie> ties() {
        return ties.all();
    }

    private void buy(int candidate) {
        money.buy(candidate);
        bought.add(candidate);
        spent = Math.addExact(spent, wares.costs()[candidate]);
        remove(candidate);
    }

    /** The candidates with the lowest price, by the tie-break; empty when none can be bought. */
    private List<Integer> best() {
        var contenders = contenders();
        if (contenders.size() == 1 && !ties.pending()) {
            return contenders;
        }
        var prices = contenders.stream().map(money::exactly).toList();
        var lowest = prices.stream().min(Comparator.naturalOrder());
        var level = IntStream.range(0, prices.size())
                .filter(place -> prices.get(place).compareTo(lowest.orElseThrow()) == 0)
                .mapToObj(contenders::get)
                .sorted(tieOrder)
                .toList();
        ties.met(level, lowest);
        return level;
    }

    /** The candidates that may have the lowest price: no other is as cheap. */
    private List<Integer> contenders() {
        sortQueue();
        var asked = new ArrayList<Integer>();
        double best = Double.POSITIVE_INFINITY;
        int kept = 0;
        int place = 0;
        while (place < queued && !Approximation.certainlyLess(best, lastPrices[queue[place]])) {
            int candidate = queue[place++];
            var price = money.nearly(candidate);
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

    /** By insertion: few prices change from one purchase to the next. */
    private void sortQueue() {
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

    private void remove(int candidate) {
        int place = 0;
        while (queue[place] != candidate) {
            place++;
        }
        queued--;
        System.arraycopy(queue, place + 1, queue, place, queued - place);
    }
}
