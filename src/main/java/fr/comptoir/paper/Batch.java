package fr.comptoir.paper;

import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of paper ballots, read by two people and where they differ by a third.
 *
 * @param edition the edition
 * @param number its number, from 1
 * @param label where it comes from
 * @param sheets how many ballots were counted by hand
 * @param territory whose ballots these are, where people vote on the projects of their own territory
 * @param readers who reads: the first, the second, the third; fewer while it has not come to them
 */
record Batch(
        EditionId edition, int number, String label, int sheets, Optional<String> territory, List<Reader> readers) {

    static final int THIRD = 3;

    /**
     * Somebody who reads.
     *
     * @param by who
     * @param name as colleagues know them
     * @param done whether they have finished
     */
    record Reader(@Nullable UUID by, @Nullable String name, boolean done) {}

    /** The reading that this person has taken, from 1; 0 when none. */
    int readingOf(UUID actor) {
        for (var index = 0; index < readers.size(); index++) {
            if (actor.equals(readers.get(index).by())) {
                return index + 1;
            }
        }
        return 0;
    }

    boolean isTaken(int reading) {
        return readers.get(reading - 1).by() != null;
    }

    /** Whether the person who has this reading has finished it. */
    public boolean isDone(int reading) {
        return readers.get(reading - 1).done();
    }

    /** Whether both readings are finished, so that they may be compared. */
    boolean isReadTwice() {
        return isDone(1) && isDone(2);
    }
}
