package fr.comptoir.electorate.register;

/** The fingerprints of the lines read so far: sixteen bytes a line at most, so that a million lines weigh little. */
final class LinesSeen {

    private static final int FIRST_SIZE = 1 << 14;

    private long[] seen = new long[FIRST_SIZE];
    private int count;

    /** Remembers a line; false when the same one was there. */
    boolean add(long fingerprint) {
        // Zero marks a free place.
        var value = fingerprint == 0 ? 1 : fingerprint;
        if (2 * count >= seen.length) {
            grow();
        }
        var place = place(seen, value);
        if (seen[place] == value) {
            return false;
        }
        seen[place] = value;
        count++;
        return true;
    }

    private void grow() {
        var larger = new long[seen.length * 2];
        for (var value : seen) {
            if (value != 0) {
                larger[place(larger, value)] = value;
            }
        }
        seen = larger;
    }

    private static int place(long[] table, long value) {
        var place = (int) (value ^ (value >>> 32)) & (table.length - 1);
        while (table[place] != 0 && table[place] != value) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
