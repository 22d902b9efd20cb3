package fr.comptoir.allocation;

import java.util.Arrays;

/**
 * Distinct ballots in flat arrays, found again through an open-addressing table: no object per ballot. The points are kept
 * only once a ballot gives other points than 1.
 */
final class BallotGroups {

    private int[] choices = new int[64];
    private int[] points = new int[0];
    private int[] ends = new int[16];
    private int[] weights = new int[16];
    private int[] table = new int[32];
    private int size;
    private boolean frozen;

    /** Adds a ballot given by the first {@code length} positions, ascending and distinct, and the points of each. */
    void add(int[] ballot, int[] given, int length, int weight) {
        if (frozen) {
            throw new IllegalStateException("These ballots are already built");
        }
        if (points.length == 0 && anyOtherThanOne(given, length)) {
            keepPoints();
        }
        int slot = slot(ballot, given, length);
        if (table[slot] == 0) {
            table[slot] = append(ballot, given, length);
        }
        int group = table[slot] - 1;
        weights[group] = Math.addExact(weights[group], weight);
        if (size * 2 > table.length) {
            rehash();
        }
    }

    BallotGroups freeze() {
        frozen = true;
        return this;
    }

    int size() {
        return size;
    }

    int weight(int group) {
        return weights[group];
    }

    int length(int group) {
        return ends[group] - start(group);
    }

    int choice(int group, int place) {
        return choices[start(group) + place];
    }

    int points(int group, int place) {
        return points.length == 0 ? 1 : points[start(group) + place];
    }

    boolean hasPoints() {
        return points.length > 0;
    }

    int[] choices(int group) {
        return Arrays.copyOfRange(choices, start(group), ends[group]);
    }

    private static boolean anyOtherThanOne(int[] given, int length) {
        return Arrays.stream(given, 0, length).anyMatch(value -> value != 1);
    }

    private void keepPoints() {
        points = new int[choices.length];
        Arrays.fill(points, 0, start(size), 1);
        rehash();
    }

    private int start(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    private int append(int[] ballot, int[] given, int length) {
        int start = start(size);
        if (start + length > choices.length) {
            int capacity = Math.max(choices.length * 2, start + length);
            choices = Arrays.copyOf(choices, capacity);
            points = hasPoints() ? Arrays.copyOf(points, capacity) : points;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        System.arraycopy(ballot, 0, choices, start, length);
        if (hasPoints()) {
            System.arraycopy(given, 0, points, start, length);
        }
        ends[size++] = start + length;
        return size;
    }

    private int slot(int[] ballot, int[] given, int length) {
        int hash = 1;
        for (int place = 0; place < length; place++) {
            hash = 31 * hash + ballot[place];
            hash = hasPoints() ? 31 * hash + given[place] : hash;
        }
        int slot = spread(hash) & (table.length - 1);
        while (table[slot] != 0 && !same(table[slot] - 1, ballot, given, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean same(int group, int[] ballot, int[] given, int length) {
        return Arrays.equals(choices, start(group), ends[group], ballot, 0, length)
                && (!hasPoints() || Arrays.equals(points, start(group), ends[group], given, 0, length));
    }

    private void rehash() {
        table = new int[Math.max(table.length, Integer.highestOneBit(size + 1) * 4)];
        for (int group = 0; group < size; group++) {
            var ballot = choices(group);
            var given = hasPoints() ? Arrays.copyOfRange(points, start(group), ends[group]) : ballot;
            table[slot(ballot, given, ballot.length)] = group + 1;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
