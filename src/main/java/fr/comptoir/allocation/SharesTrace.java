package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Sharing;
import fr.comptoir.allocation.Trace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a run down in the ledger, exactly: who paid what, and when the supporters of the others no longer had enough. */
final class SharesTrace {

    private final Wares wares;
    private final Ledger ledger;
    private final Purses purses;
    private final List<Integer> affordable;

    SharesTrace(Wares wares, Ledger ledger, Fraction share) {
        this.wares = wares;
        this.ledger = ledger;
        this.purses = new Purses(wares.supporters(), share);
        this.affordable =
                new ArrayList<>(IntStream.of(wares.candidates()).boxed().toList());
    }

    /** The purses at the end, once these were bought in this order. */
    Purses write(List<Integer> bought) {
        refuseUnaffordable();
        for (int candidate : bought) {
            var quote = purses.quote(candidate);
            var price = quote.price(wares.costs()[candidate], wares.worths()[candidate])
                    .orElseThrow();
            ledger.fund(candidate, Stage.RULE, wares.cost(candidate), Optional.of(paid(candidate, quote, price)));
            purses.buy(candidate, quote, price);
            affordable.remove((Integer) candidate);
            refuseUnaffordable();
        }
        return purses;
    }

    private Sharing paid(int candidate, Quote quote, Price price) {
        long paidOut = quote.votersPaidOut();
        return new Sharing(
                price.perPoint(), purses.behind(quote), wares.supporters().votes(candidate) - paidOut, paidOut);
    }

    private void refuseUnaffordable() {
        affordable.removeIf(candidate -> {
            double cost = wares.costs()[candidate];
            if (Approximation.certainlyLess(cost, purses.behindNearly(candidate))) {
                return false;
            }
            var quote = purses.quote(candidate);
            var behind = purses.behind(quote);
            if (behind.compareTo(Fraction.of(wares.costs()[candidate])) >= 0) {
                return false;
            }
            long penniless = quote.votersPenniless();
            var sharing =
                    new Sharing(Fraction.ZERO, behind, wares.supporters().votes(candidate) - penniless, penniless);
            ledger.refuse(candidate, Stage.RULE, Reason.SUPPORTERS_SPENT, Optional.of(sharing));
            return true;
        });
    }
}
