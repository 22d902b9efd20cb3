package fr.comptoir.paper;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A paper ballot as it was settled, without its number.
 *
 * @param counts whether it is valid or blank
 * @param reason why it does not count
 * @param marks what is marked on it, as published
 * @param points what it gives to each project, by number; empty for a blank or a null one
 */
public record PaperBallot(
        boolean counts, Optional<NullReason> reason, String marks, SortedMap<Integer, Integer> points) {

    /** Whether nothing is marked on it. */
    public boolean isBlank() {
        return counts && marks.isEmpty();
    }
}
