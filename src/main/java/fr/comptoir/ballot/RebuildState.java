package fr.comptoir.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the tables of a poll whose urn is open have been written anew.
 *
 * @param available whether the installation has the account for it
 * @param requestedAt when somebody asked for it
 * @param waitsFor the name of an edition whose poll is open, or opens within the hour: no table is touched meanwhile
 * @param running whether a node is at it now
 * @param steps every step, in order
 */
record RebuildState(
        boolean available,
        Optional<Instant> requestedAt,
        Optional<String> waitsFor,
        boolean running,
        List<Step> steps) {

    /**
     * A table to write anew, or the engine's own log to overwrite.
     *
     * @param name its name
     * @param doneAt when it was done
     */
    record Step(String name, Optional<Instant> doneAt) {}

    /** Whether nothing is left to do. */
    boolean isDone() {
        return steps.stream().allMatch(step -> step.doneAt().isPresent());
    }
}
