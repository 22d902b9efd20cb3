package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the method with a given share for each voter: which candidates are bought, in which order. */
final class SharesRun {

    private final Wares wares;
    private final TieOrder tieOrder;
    private final SharesMoney money;
    private final PriceQueue queue;
    private final List<Integer> bought = new ArrayList<>();
    private final SharesTies ties = new SharesTies();
    private long spent;

    /** @param share the money of each voter, in cents */
    SharesRun(Wares wares, TieOrder tieOrder, Fraction share) {
        this.wares = wares;
        this.tieOrder = tieOrder;
        this.money = new SharesMoney(wares, share);
        this.queue = new PriceQueue(wares.candidates(), wares.firstPrices());
    }

    /**
     * Buys until nobody can be bought any more, or more than this is spent, in cents. A tie is bought to its end, since
     * another order of it may spend less.
     */
    SharesRun upTo(long limit) {
        while (spent <= limit || ties.pending()) {
            var level = lowest();
            if (level.candidates().isEmpty()) {
                break;
            }
            ties.met(level);
            buy(level.candidates().getFirst());
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
        queue.remove(candidate);
        bought.add(candidate);
        spent = Math.addExact(spent, wares.costs()[candidate]);
    }

    private LevelPrices lowest() {
        var contenders = queue.cheapest(money::nearly);
        return contenders.size() <= 1 && !ties.pending()
                ? new LevelPrices(contenders, Optional.empty())
                : LevelPrices.lowest(
                        contenders, contenders.stream().map(money::exactly).toList(), tieOrder);
    }
}
