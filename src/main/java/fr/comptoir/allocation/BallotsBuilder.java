package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects ballots one by one and groups the identical ones as they come. Not safe for several threads. */
public final class BallotsBuilder {

    private final List<String> candidateIds;
    private final Map<String, Integer> positions = new HashMap<>();
    private final BallotGroups groups = new BallotGroups();

    BallotsBuilder(Collection<String> candidateIds) {
        this.candidateIds =
                candidateIds.stream().sorted(CodePointOrder.ASCENDING).toList();
        for (var id : this.candidateIds) {
            if (positions.put(id, positions.size()) != null) {
                throw new IllegalArgumentException("Candidate " + id + " comes twice");
            }
        }
    }

    /**
     * Adds one ballot; an empty one is a blank ballot, a candidate named twice counts once.
     *
     * @throws IllegalArgumentException if it names an unknown candidate
     */
    public BallotsBuilder add(Collection<String> choices) {
        return add(choices, 1);
    }

    /**
     * Adds so many identical ballots.
     *
     * @throws IllegalArgumentException if it names an unknown candidate, or the weight is not positive
     */
    public BallotsBuilder add(Collection<String> choices, int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("A ballot weighs at least 1, not " + weight);
        }
        var chosen = new int[choices.size()];
        int size = 0;
        for (var id : choices) {
            chosen[size++] = position(id);
        }
        Arrays.sort(chosen);
        groups.add(chosen, distinct(chosen), weight);
        return this;
    }

    /** The ballots collected; nothing may be added afterwards. */
    public Ballots build() {
        return new Ballots(candidateIds, groups.freeze());
    }

    private int position(String id) {
        var position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("A ballot names an unknown candidate: " + id);
        }
        return position;
    }

    /** Moves the distinct values of a sorted array to its front and returns their number. */
    private static int distinct(int[] sorted) {
        int size = 0;
        for (int value : sorted) {
            if (size == 0 || sorted[size - 1] != value) {
                sorted[size++] = value;
            }
        }
        return size;
    }
}
