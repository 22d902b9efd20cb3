package fr.comptoir.allocation;

import java.util.List;

/**
 * Candidates that cost their supporters exactly as much for what they are worth.
 *
 * @param ordered by the tie-break
 * @param matters whether another order could have led elsewhere
 */
record SharesTie(List<Integer> ordered, boolean matters) {

    SharesTie thatMatters() {
        return new SharesTie(ordered, true);
    }
}
