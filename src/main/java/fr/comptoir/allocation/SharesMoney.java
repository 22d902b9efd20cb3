package fr.comptoir.allocation;

import fr.comptoir.allocation.EstimatedMoney.Answer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The voters' money during a run: what candidates cost, nearly or exactly, and what is left once one is bought. It is kept
 * in floating-point numbers, and worked out exactly only when they cannot tell.
 */
final class SharesMoney {

    private final Wares wares;
    private final Fraction share;
    private final EstimatedMoney estimated;
    private final List<Integer> notYetExact = new ArrayList<>();
    private final boolean[] unclear;
    private @Nullable Purses purses;

    SharesMoney(Wares wares, Fraction share) {
        this.wares = wares;
        this.share = share;
        this.estimated = new EstimatedMoney(wares, share);
        this.unclear = new boolean[wares.costs().length];
    }

    /** The price by which candidates are compared, to within {@link Approximation#GAP}; empty when its supporters lack money. */
    OptionalDouble nearly(int candidate) {
        var answer = estimated.ask(candidate);
        unclear[candidate] = answer == Answer.UNCLEAR;
        return switch (answer) {
            case AFFORDABLE -> OptionalDouble.of(estimated.price(candidate));
            case UNAFFORDABLE -> OptionalDouble.empty();
            case UNCLEAR ->
                exactPurses()
                        .quote(candidate)
                        .price(wares.costs()[candidate], wares.worths()[candidate])
                        .map(price -> OptionalDouble.of(price.filter()))
                        .orElseGet(OptionalDouble::empty);
        };
    }

    /** The price of a candidate whose supporters can pay for it, as {@link #nearly} just said. */
    Price exactly(int candidate) {
        if (!unclear[candidate] && estimated.isPlain(candidate)) {
            return new Price(
                    BigInteger.valueOf(wares.costs()[candidate]),
                    BigInteger.ONE,
                    estimated.givers(candidate),
                    wares.worths()[candidate]);
        }
        return exactPurses()
                .quote(candidate)
                .price(wares.costs()[candidate], wares.worths()[candidate])
                .orElseThrow();
    }

    /** Buys a candidate whose supporters can pay for it, as {@link #nearly} just said. */
    void buy(int candidate) {
        if (unclear[candidate]) {
            buy(exactPurses(), candidate);
            estimated.correct(candidate, exactPurses());
        } else {
            estimated.buy(candidate);
            notYetExact.add(candidate);
        }
    }

    private Purses exactPurses() {
        if (purses == null) {
            purses = new Purses(wares.supporters(), share);
        }
        for (int candidate : notYetExact) {
            buy(purses, candidate);
        }
        notYetExact.clear();
        return purses;
    }

    private void buy(Purses exact, int candidate) {
        var quote = exact.quote(candidate);
        exact.buy(
                candidate,
                quote,
                quote.price(wares.costs()[candidate], wares.worths()[candidate]).orElseThrow());
    }
}
