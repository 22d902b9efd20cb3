package fr.comptoir.bench;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocator;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Instance;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.Utility;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.allocation.pabulib.BallotCollector;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.PabulibReader;
import fr.comptoir.allocation.pabulib.PabulibReading;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * One large election: how long it takes to read, and to allocate by votes and by Equal Shares.
 *
 * <p>{@code java AllocationBench.java write FILE BALLOTS} draws it, always the same; {@code … measure FILE} reads it with the
 * validating reader of the platform (« reading the file »), reads its bare lines for comparison, applies both rules, and prints
 * one line of JSON. Each time is the median of so many runs after a first one, which is told apart.
 */
public final class AllocationBench {

    private static final int PROJECTS = 254;
    private static final int RUNS = 3;

    private AllocationBench() {}

    /** Draws the election, or measures it. */
    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> write(file, Integer.parseInt(arguments[2]));
            case "measure" -> System.out.println(measure(file));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Some projects are much sought after, most are not; costs are round; the money funds about a fifth of them. */
    private static void write(Path file, int ballots) throws IOException {
        var random = new Random(20_271_120);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("META\nkey;value\ndescription;Banc d'essai\ncountry;France\nunit;Banc\ninstance;1\n");
            out.write("num_projects;%d\nnum_votes;%d\nbudget;8000000\n".formatted(PROJECTS, ballots));
            out.write("vote_type;approval\nrule;greedy\ndate_begin;2027\ndate_end;2027\nmax_length;3\n");
            out.write("PROJECTS\nproject_id;cost\n");
            for (int project = 0; project < PROJECTS; project++) {
                out.write("P%03d;%d\n".formatted(project, 5_000 * (1 + random.nextInt(60))));
            }
            out.write("VOTES\nvoter_id;vote\n");
            for (int ballot = 1; ballot <= ballots; ballot++) {
                writeBallot(out, ballot, random);
            }
        }
    }

    private static void writeBallot(BufferedWriter out, int number, Random random) throws IOException {
        var chosen = new TreeSet<Integer>();
        int wanted = 1 + random.nextInt(3);
        while (chosen.size() < wanted) {
            chosen.add((int) (PROJECTS * Math.pow(random.nextDouble(), 1.7)));
        }
        out.write(chosen.stream().map("P%03d"::formatted).collect(Collectors.joining(",", number + ";", "\n")));
    }

    private static String measure(Path file) throws Exception {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var lines = Run.of(() -> lines(file));
        var read = Run.of(() -> read(file));
        var greedy = allocated(read.value(), Greedy.byVotes(WhenItDoesNotFit.SKIP, 1));
        var shares = allocated(read.value(), EqualShares.of(Utility.COST, new Completion.None()));
        var peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return String.format(
                Locale.ROOT,
                "{\"megabytes\": %d, \"lines\": %d, \"ballots\": %d, \"distinct\": %d, %s, %s, %s, %s,"
                        + " \"greedyFunded\": %d, \"sharesFunded\": %d, \"peakHeapMb\": %d, \"maxHeapMb\": %d}",
                Files.size(file) >> 20,
                lines.value(),
                read.value().ballots().count(),
                read.value().ballots().distinct(),
                lines.json("lines"),
                read.json("read"),
                greedy.json("greedy"),
                shares.json("shares"),
                greedy.value().funded().size(),
                shares.value().funded().size(),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Run<Allocation> allocated(Instance instance, Rule rule) throws Exception {
        return Run.of(() -> Allocator.allocate(instance, rule, TieBreak.ID_ORDER));
    }

    private static Instance read(Path file) throws IOException {
        var collector = new BallotCollector(Borda.LAST_GETS_ONE);
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (PabulibReader.read(in, collector) instanceof PabulibReading.Malformed malformed) {
                throw new IllegalStateException(malformed.toString());
            }
        }
        return collector.instance();
    }

    private static long lines(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            long lines = 0;
            while (in.readLine() != null) {
                lines++;
            }
            return lines;
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private record Run<T>(T value, long first, long median) {

        static <T> Run<T> of(Callable<T> work) throws Exception {
            long start = System.nanoTime();
            var value = work.call();
            long first = System.nanoTime() - start;
            var times = new ArrayList<Long>();
            for (int run = 0; run < RUNS; run++) {
                long again = System.nanoTime();
                value = work.call();
                times.add(System.nanoTime() - again);
            }
            return new Run<>(value, first, times.stream().sorted().toList().get(RUNS / 2));
        }

        String json(String name) {
            return "\"%sFirstMs\": %d, \"%sMs\": %d".formatted(name, first / 1_000_000, name, median / 1_000_000);
        }
    }
}
