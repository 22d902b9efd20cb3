package fr.comptoir.allocation;

import java.util.OptionalDouble;

/** The voters' money during a run: what candidates cost, nearly or exactly, and what is left once one is bought. */
final class SharesMoney {

    private final Wares wares;
    private final Purses purses;

    SharesMoney(Wares wares, Fraction share) {
        this.wares = wares;
        this.purses = new Purses(wares.supporters(), share);
    }

    /** The price by which candidates are compared, to within {@link Approximation#GAP}; empty when its supporters lack money. */
    OptionalDouble nearly(int candidate) {
        return purses.quote(candidate)
                .price(wares.costs()[candidate], wares.worths()[candidate])
                .map(price -> OptionalDouble.of(price.filter()))
                .orElseGet(OptionalDouble::empty);
    }

    /** The price of a candidate that its supporters can pay for. */
    Price exactly(int candidate) {
        return purses.quote(candidate)
                .price(wares.costs()[candidate], wares.worths()[candidate])
                .orElseThrow();
    }

    void buy(int candidate) {
        var quote = purses.quote(candidate);
        purses.buy(
                candidate,
                quote,
                quote.price(wares.costs()[candidate], wares.worths()[candidate]).orElseThrow());
    }
}
