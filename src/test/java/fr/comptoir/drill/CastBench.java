package fr.comptoir.drill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the whole cast over HTTP, from « Je vote » to the receipt, against the same two inserts and their commit by bare
 * JDBC on the same server in the same run. Residents are brought to the button beforehand.
 *
 * <p>{@code java -cp 'LIBRARIES/*' CastBench.java CLIENTS SECONDS} prints one line of JSON.
 */
public final class CastBench {

    private static final int WARM_UP = 1000;
    /** More residents than the warm-up promises: a warm server is faster. */
    private static final double MARGIN = 1.6;

    private static final int BASELINE_SECONDS = 15;

    private final int clients;
    private final int seconds;

    private CastBench(int clients, int seconds) {
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Measures, and prints the figures. */
    public static void main(String[] arguments) throws Exception {
        var bench = new CastBench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(bench.run());
        System.exit(0);
    }

    private String run() throws Exception {
        try (var installation = Installation.start(Path.of("var/bench/cast"));
                var owner = installation.owner()) {
            var nodes = List.of(installation.node(installation.database().port()));
            var poll = Poll.empty(owner);
            var voters = new Voters(owner, nodes);
            var warm = cast(voters.residents("chaud", WARM_UP), voters, nodes, Long.MAX_VALUE);
            var needed = Math.max(WARM_UP, (int) (MARGIN * seconds * warm.perSecond()));
            System.err.printf("%.0f casts/s when warming up; %d residents go to the booth%n", warm.perSecond(), needed);
            var residents = voters.residents("banc", needed);
            poll.forget();
            System.err.println("Casts…");
            var casts = cast(residents, voters, nodes, System.nanoTime() + seconds * 1_000_000_000L);
            var count = poll.count();
            System.err.println("Bare JDBC…");
            var baseline = insert(installation, Math.min(seconds, BASELINE_SECONDS));
            return String.format(
                    Locale.ROOT,
                    "{\"clients\": %d, \"seconds\": %.1f, \"casts\": %d, \"errors\": %d, \"castsPerSecond\": %.1f, \"p50ms\": %.1f,"
                            + " \"p95ms\": %.1f, \"p99ms\": %.1f, \"signatures\": %d, \"sealed\": %d, \"turnout\": %d,"
                            + " \"jdbcPerSecond\": %.1f, \"jdbcP50ms\": %.1f, \"jdbcP95ms\": %.1f}",
                    clients,
                    casts.took(),
                    casts.done(),
                    casts.errors(),
                    casts.perSecond(),
                    casts.percentile(50),
                    casts.percentile(95),
                    casts.percentile(99),
                    count.signatures(),
                    count.ballots(),
                    count.turnout(),
                    baseline.perSecond(),
                    baseline.percentile(50),
                    baseline.percentile(95));
        }
    }

    /** What was done in how many seconds, and the sorted durations in nanoseconds. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Measure(double took, long[] sorted, int errors) {

        int done() {
            return sorted.length;
        }

        double perSecond() {
            return done() / took;
        }

        double percentile(int percent) {
            return done() == 0 ? 0 : sorted[Math.min(done() - 1, done() * percent / 100)] / 1e6;
        }
    }

    /** One client's doing of one item; whether it went well. */
    private interface Doing {
        boolean once(int item) throws Exception;
    }

    private interface Client {
        Doing start(int client) throws Exception;
    }

    private Measure measure(int items, long end, Client client) {
        var next = new AtomicInteger();
        var errors = new AtomicInteger();
        var durations = new ConcurrentLinkedQueue<long[]>();
        var start = System.nanoTime();
        Crowd.together(clients, number -> {
            try {
                var doing = client.start(number);
                var mine = new long[1024];
                var done = 0;
                for (var item = next.getAndIncrement();
                        item < items && System.nanoTime() < end;
                        item = next.getAndIncrement()) {
                    var before = System.nanoTime();
                    if (doing.once(item)) {
                        mine = done == mine.length ? Arrays.copyOf(mine, 2 * done) : mine;
                        mine[done++] = System.nanoTime() - before;
                    } else {
                        errors.incrementAndGet();
                    }
                }
                durations.add(Arrays.copyOf(mine, done));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var took = (System.nanoTime() - start) / 1e9;
        var sorted = durations.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measure(took, sorted, errors.get());
    }

    private Measure cast(List<Voter> residents, Voters voters, List<Node> nodes, long end) {
        return measure(residents.size(), end, _ -> {
            var node = new HttpConnection(nodes.getFirst().port());
            return item -> residents.get(item).press(node, voters.visitor()) instanceof Voter.Outcome.Recorded;
        });
    }

    private Measure insert(Installation installation, int limit) {
        try (var owner = installation.owner()) {
            owner.run(
                    "create table bench_roll_entry like roll_entry",
                    "create table bench_sealed_ballot like sealed_ballot");
        }
        var edition = UUID.randomUUID();
        return measure(Integer.MAX_VALUE, System.nanoTime() + limit * 1_000_000_000L, _ -> {
            var connection = installation.owner().connection();
            connection.setAutoCommit(false);
            var roll = connection.prepareStatement("""
                    insert into bench_roll_entry (id, edition_id, elector_key, commune_code, channel, residency_check,
                        contact_hash, signed_at)
                    values (?, ?, ?, '62119', 'ONLINE', 'DECLARATION', ?, utc_timestamp(6))
                    """);
            var ballot = connection.prepareStatement("""
                    insert into bench_sealed_ballot (roll_entry_id, edition_id, content, tracker, cast_token_hash)
                    values (?, ?, ?, ?, ?)
                    """);
            return _ -> twoRows(connection, roll, ballot, edition);
        });
    }

    private static boolean twoRows(
            Connection connection, PreparedStatement roll, PreparedStatement ballot, UUID edition) throws SQLException {
        var id = UUID.randomUUID();
        roll.setObject(1, id);
        roll.setObject(2, edition);
        roll.setBytes(3, bytes(32));
        roll.setBytes(4, bytes(32));
        roll.executeUpdate();
        ballot.setObject(1, id);
        ballot.setObject(2, edition);
        ballot.setBytes(3, bytes(41));
        ballot.setString(4, UUID.randomUUID().toString());
        ballot.setBytes(5, bytes(32));
        ballot.executeUpdate();
        connection.commit();
        return true;
    }

    private static byte[] bytes(int number) {
        var bytes = new byte[number];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
