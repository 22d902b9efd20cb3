package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ties of a run. Their order changes nothing when all the candidates concerned are bought one after the other at the same
 * price: then each voter who chose several of them had enough for all, whichever goes first, and pays the same. In any other
 * case it is taken to matter.
 */
final class SharesTies {

    private final List<SharesTie> ties = new ArrayList<>();
    private Optional<Price> price = Optional.empty();
    private int left;

    /** Whether some of the candidates of the last tie are still to be bought at its price. */
    boolean pending() {
        return left > 0;
    }

    /** Notes the candidates that have the lowest price now, the first of which is bought. */
    void met(LevelPrices level) {
        if (pending() && level.candidates().size() == left && samePrice(level)) {
            left--;
            return;
        }
        end();
        if (level.candidates().size() > 1) {
            ties.add(new SharesTie(level.candidates(), false));
            price = level.price();
            left = level.candidates().size() - 1;
        }
    }

    private boolean samePrice(LevelPrices level) {
        return level.price().orElseThrow().compareTo(price.orElseThrow()) == 0;
    }

    /** Nothing more is bought: candidates of a tie that were not will never be. */
    void end() {
        if (pending()) {
            ties.add(ties.removeLast().thatMatters());
            left = 0;
        }
    }

    List<SharesTie> all() {
        return ties;
    }
}
