package fr.comptoir.allocation;

import fr.comptoir.allocation.Trace.Shares;
import java.math.BigInteger;

/**
 * How far a candidate was from being bought by equal shares: the count is made again without it, and each time another is
 * bought, its supporters are asked what they would have paid for it at the same price. With 100 % or more it would have won.
 */
public final class EffectiveSupport {

    private final Wares wares;
    private final TieOrder tieOrder;
    private final int candidate;
    private final Fraction share;

    private EffectiveSupport(Wares wares, TieOrder tieOrder, int candidate, Fraction share) {
        this.wares = wares;
        this.tieOrder = tieOrder;
        this.candidate = candidate;
        this.share = share;
    }

    /**
     * The most that the supporters of a candidate would have paid for it together, in hundredths of its cost, with the share
     * with which others were bought. What completes equal shares is not looked at.
     *
     * @param instance the election counted
     * @param allocation its result
     * @throws IllegalArgumentException if the candidate is unknown or the result is not one of {@link EqualShares}
     */
    public static Fraction percent(Instance instance, Allocation allocation, String candidateId) {
        int candidate = instance.ballots().candidateIds().indexOf(candidateId);
        if (candidate < 0 || !(allocation.rule() instanceof EqualShares rule)) {
            throw new IllegalArgumentException("No effective support for " + candidateId);
        }
        var tieOrder = new Ledger(instance, rule, allocation.tieBreak()).tieOrder();
        var others = Wares.of(instance, rule.utility()).without(candidate);
        return allocation
                .trace()
                .shares()
                .map(Shares::last)
                .map(share -> new EffectiveSupport(others, tieOrder, candidate, share).percent())
                .orElse(Fraction.ZERO);
    }

    private Fraction percent() {
        var purses = new Purses(wares.supporters(), share);
        var most = Fraction.ZERO;
        for (int bought :
                new SharesRun(wares, tieOrder, share).upTo(Long.MAX_VALUE).bought()) {
            var quote = purses.quote(bought);
            var price =
                    quote.price(wares.costs()[bought], wares.worths()[bought]).orElseThrow();
            most = larger(most, purses.quote(candidate).offered(price, wares.worths()[candidate]));
            purses.buy(bought, quote, price);
        }
        most = larger(most, purses.behind(purses.quote(candidate)));
        var cost = BigInteger.valueOf(wares.costs()[candidate]);
        return new Fraction(
                most.numerator().multiply(BigInteger.valueOf(100)),
                most.denominator().multiply(cost));
    }

    private static Fraction larger(Fraction left, Fraction right) {
        return left.compareTo(right) < 0 ? right : left;
    }
}
