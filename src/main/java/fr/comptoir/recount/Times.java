package fr.comptoir.recount;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How long a calculation takes, in nanoseconds: the first time it is done, and when it is done again. A first time pays for
 * what the virtual machine has not compiled yet; elapsed times pay for what else the machine is doing.
 *
 * @param first the elapsed time of the first time
 * @param repeated the median of the elapsed times when it was done again: {@value #REPEATS} times, fewer when they take more
 *     than a second together
 * @param processor the median of the processor times of its thread, the same times
 */
record Times(long first, long repeated, long processor) {

    static final int REPEATS = 5;
    private static final long ENOUGH = 1_000_000_000;

    /** Does it again after a first time that took so long; the supplier does it once and tells how long it took. */
    static Times after(long first, LongSupplier again) {
        var thread = ManagementFactory.getThreadMXBean();
        var times = LongStream.builder();
        var processor = LongStream.builder();
        long spent = 0;
        for (int run = 0; run < REPEATS && spent < ENOUGH; run++) {
            long start = thread.getCurrentThreadCpuTime();
            long time = again.getAsLong();
            processor.add(thread.getCurrentThreadCpuTime() - start);
            times.add(time);
            spent += time;
        }
        return new Times(first, median(times.build()), median(processor.build()));
    }

    private static long median(LongStream times) {
        var sorted = times.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
