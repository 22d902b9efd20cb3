package fr.comptoir.recount;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How long a calculation takes, in nanoseconds: the first time it is done, and when it is done again. A first time pays for
 * what the virtual machine has not compiled yet.
 *
 * @param first the first time
 * @param repeated the median of the times it was done again: {@value #REPEATS}, fewer when they take more than a second
 */
record Times(long first, long repeated) {

    static final int REPEATS = 5;
    private static final long ENOUGH = 1_000_000_000;

    /** Does it again after a first time that took so long; the supplier does it once and tells how long it took. */
    static Times after(long first, LongSupplier again) {
        var times = LongStream.builder();
        long spent = 0;
        for (int run = 0; run < REPEATS && spent < ENOUGH; run++) {
            long time = again.getAsLong();
            times.add(time);
            spent += time;
        }
        var sorted = times.build().sorted().toArray();
        return new Times(first, sorted[sorted.length / 2]);
    }
}
