package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects ballots one by one and groups the identical ones as they come. Not safe for several threads. */
public final class BallotsBuilder {

    /** The most points that a ballot gives to one candidate. */
    public static final int MOST_POINTS = 1_000_000_000;

    private final List<String> candidateIds;
    private final Map<String, Integer> positions = new HashMap<>();
    private final BallotGroups groups = new BallotGroups();
    private int[] ones = {1, 1, 1};

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
        int distinct = distinct(chosen);
        groups.add(chosen, ones(distinct), distinct, weight);
        return this;
    }

    /**
     * Adds so many identical ballots that give points, or places turned into points. A candidate without any point is as if
     * it was not named; on a candidate named twice, the first points count.
     *
     * @param points for each choice, in the same order, 0 to {@link #MOST_POINTS}
     * @throws IllegalArgumentException if it names an unknown candidate, gives other points, or the weight is not positive
     */
    public BallotsBuilder add(List<String> choices, List<Integer> points, int weight) {
        if (choices.size() != points.size()) {
            throw new IllegalArgumentException(choices.size() + " choices and " + points.size() + " points");
        }
        if (weight < 1) {
            throw new IllegalArgumentException("A ballot weighs at least 1, not " + weight);
        }
        var given = new TreeMap<Integer, Integer>();
        for (int place = 0; place < points.size(); place++) {
            int value = points.get(place);
            if (value < 0 || value > MOST_POINTS) {
                throw new IllegalArgumentException("Not a number of points: " + value);
            }
            given.putIfAbsent(position(choices.get(place)), value);
        }
        given.values().removeIf(value -> value == 0);
        groups.add(ints(given.keySet()), ints(given.values()), given.size(), weight);
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

    /** At least so many ones. */
    private int[] ones(int length) {
        if (ones.length < length) {
            ones = new int[length];
            Arrays.fill(ones, 1);
        }
        return ones;
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
