package fr.comptoir.allocation;

import java.util.Arrays;

/** Distinct ballots in one flat array, found again through an open-addressing table: no object per ballot. */
final class BallotGroups {

    private int[] choices = new int[64];
    private int[] ends = new int[16];
    private int[] weights = new int[16];
    private int[] table = new int[32];
    private int size;
    private boolean frozen;

    /** Adds a ballot given by the first {@code length} positions, ascending and distinct. */
    void add(int[] ballot, int length, int weight) {
        if (frozen) {
            throw new IllegalStateException("These ballots are already built");
        }
        int slot = slot(ballot, length);
        if (table[slot] == 0) {
            table[slot] = append(ballot, length);
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

    int[] choices(int group) {
        return Arrays.copyOfRange(choices, start(group), ends[group]);
    }

    private int start(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    private int append(int[] ballot, int length) {
        int start = start(size);
        if (start + length > choices.length) {
            choices = Arrays.copyOf(choices, Math.max(choices.length * 2, start + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        System.arraycopy(ballot, 0, choices, start, length);
        ends[size++] = start + length;
        return size;
    }

    private int slot(int[] ballot, int length) {
        int hash = 1;
        for (int place = 0; place < length; place++) {
            hash = 31 * hash + ballot[place];
        }
        int slot = spread(hash) & (table.length - 1);
        while (table[slot] != 0 && !same(table[slot] - 1, ballot, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean same(int group, int[] ballot, int length) {
        return Arrays.equals(choices, start(group), ends[group], ballot, 0, length);
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int group = 0; group < size; group++) {
            var ballot = choices(group);
            table[slot(ballot, ballot.length)] = group + 1;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
