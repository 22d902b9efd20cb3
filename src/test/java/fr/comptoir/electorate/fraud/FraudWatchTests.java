package fr.comptoir.electorate.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.fraud.RollScene.Shared;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class FraudWatchTests {

    /** A round hour, two hours ago: bursts are counted by the clock. */
    private static final Instant AT =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(7200);

    private final FraudWatch watch;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final JdbcClient application;
    private final RollScene roll;
    private EditionView edition;

    FraudWatchTests(
            FraudWatch watch,
            Fixtures fixtures,
            TestDatabase database,
            TransactionTemplate transaction,
            JdbcClient application,
            ApplicationContext beans) {
        this.watch = watch;
        this.fixtures = fixtures;
        this.database = database;
        this.transaction = transaction;
        this.application = application;
        this.roll = new RollScene(beans);
    }

    @BeforeEach
    void edition() {
        database.empty();
        edition = fixtures.edition("2027");
    }

    private Map<SignalKind, Long> signals() {
        return database.owner().sql("select kind from fraud_signal").query(String.class).list().stream()
                .map(SignalKind::valueOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({
        // what is shared, by how many, how many are signalled
        "CONTACT, 4, 0",
        "CONTACT, 5, 5",
        "DEVICE, 6, 0",
        "DEVICE, 7, 7",
        "LIKENESS, 1, 0",
        "LIKENESS, 2, 2",
        "NETWORK_MINUTE, 40, 0",
        "NETWORK_MINUTE, 41, 41",
        "NETWORK_HOUR, 300, 0",
        "NETWORK_HOUR, 301, 301",
        "DISPOSABLE_MAIL, 1, 1"
    })
    void entries_are_signalled_beyond_what_is_usual(SignalKind kind, int sharing, int signalled) {
        switch (kind) {
            case CONTACT -> roll.sign(edition, sharing, Shared.mailbox("famille@example.org", AT));
            case DEVICE -> roll.sign(edition, sharing, Shared.device("navigateur", AT));
            case LIKENESS -> roll.sign(edition, sharing, Shared.likeness("dupont", AT));
            case NETWORK_MINUTE -> roll.sign(edition, sharing, Shared.network("192.0.2.0/24", AT));
            case NETWORK_HOUR ->
                IntStream.range(0, sharing)
                        .forEach(n -> roll.sign(edition, 1, Shared.network("192.0.2.0/24", AT.plusSeconds(11L * n))));
            case DISPOSABLE_MAIL -> roll.sign(edition, sharing, Shared.mailbox("x@eu.yopmail.com", AT));
            case CONTESTED, OBJECTION -> throw new IllegalArgumentException();
        }
        roll.sign(edition, 3, Shared.nothing(AT));
        watch.look(edition.id());
        assertThat(signals()).isEqualTo(signalled == 0 ? Map.of() : Map.of(kind, (long) signalled));
    }

    @Test
    void a_burst_is_counted_within_a_round_hour_and_never_refuses() {
        IntStream.range(0, 301)
                .forEach(n -> roll.sign(edition, 1, Shared.network("198.51.100.0/24", AT.plusSeconds(23L * n))));
        watch.look(edition.id());
        assertThat(signals()).isEmpty();
        assertThat(database.owner()
                        .sql("select count(*) from roll_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(301);
    }

    @Test
    void what_comes_later_joins_what_was_signed_before_and_nothing_is_signalled_twice() {
        roll.sign(edition, 4, Shared.mailbox("famille@example.org", AT.minusSeconds(86_400)));
        watch.look(edition.id());
        assertThat(signals()).isEmpty();
        roll.sign(edition, 1, Shared.mailbox("famille@example.org", AT));
        watch.look(edition.id());
        watch.look(edition.id());
        assertThat(signals()).isEqualTo(Map.of(SignalKind.CONTACT, 5L));
        roll.sign(edition, 1, Shared.mailbox("famille@example.org", AT.plusSeconds(60)));
        watch.look(edition.id());
        assertThat(signals()).isEqualTo(Map.of(SignalKind.CONTACT, 6L));
    }

    @Test
    void what_another_edition_shares_is_nobodys_business() {
        var other = fixtures.edition("2028");
        roll.sign(edition, 3, Shared.mailbox("famille@example.org", AT));
        roll.sign(other, 3, Shared.mailbox("famille@example.org", AT));
        watch.look(edition.id());
        watch.look(other.id());
        assertThat(signals()).isEmpty();
    }

    @Test
    void while_one_node_looks_another_goes_on() {
        roll.sign(edition, 7, Shared.device("navigateur", AT));
        database.owner()
                .sql("insert into fraud_watch (edition_id, seen_until) values (:edition, '2000-01-01')")
                .param("edition", edition.id().value())
                .update();
        transaction.executeWithoutResult(_ -> {
            application
                    .sql("select seen_until from fraud_watch for update")
                    .query(Instant.class)
                    .single();
            var looking = Thread.ofVirtual().start(() -> watch.look(edition.id()));
            try {
                assertThat(looking.join(Duration.ofSeconds(10))).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(signals()).isEmpty();
        });
        watch.look(edition.id());
        assertThat(signals()).isEqualTo(Map.of(SignalKind.DEVICE, 7L));
    }

    @ParameterizedTest
    @EnumSource(SignalSearch.Shared.class)
    void a_look_follows_indexes_whatever_the_size_of_the_roll(SignalSearch.Shared shared) {
        crowd();
        assertThat(plan(SignalSearch.sharing(shared))).allMatch(FraudWatchTests::followsAnIndex);
    }

    @Test
    void bursts_and_throwaway_mailboxes_follow_indexes_too() {
        crowd();
        assertThat(plan(SignalSearch.BURSTS)).allMatch(FraudWatchTests::followsAnIndex);
        assertThat(plan(SignalSearch.THROWN_AWAY)).allMatch(FraudWatchTests::followsAnIndex);
    }

    /** Twenty thousand signatures over twenty days: enough for the optimiser to choose as it would with more. */
    private void crowd() {
        database.owner().sql("""
                        insert into roll_entry (id, edition_id, elector_key, commune_code, channel, contact_hash, device_hash,
                            network_hash, likeness_hash, signed_at)
                        select uuid(), :edition, unhex(sha2(concat('k', seq), 256)), '62119', 'ONLINE', unhex(sha2(concat('c', seq), 256)),
                            unhex(sha2(concat('d', seq), 256)), unhex(sha2(concat('n', seq mod 3000), 256)),
                            unhex(sha2(concat('l', seq), 256)), utc_timestamp(6) - interval seq * 86 second
                        from seq_1_to_20000
                        """).param("edition", edition.id().value()).update();
        database.owner()
                .sql("analyze table roll_entry")
                .query((row, number) -> 1)
                .list();
    }

    private record Line(String table, String type, long rows) {}

    private static boolean followsAnIndex(Line line) {
        return line.table().startsWith("<")
                || (!"ALL".equals(line.type()) && !"index".equals(line.type()) && line.rows() < 1000);
    }

    private List<Line> plan(String sql) {
        var asked = database.owner()
                .sql("explain " + sql)
                .param("edition", edition.id().value())
                // In microseconds, as the column is: of a finer moment the optimiser makes no range.
                .param("since", Instant.now().minusSeconds(660).truncatedTo(ChronoUnit.MICROS));
        for (var name : List.of("most", "kind", "start", "seconds")) {
            if (sql.contains(":" + name)) {
                asked = asked.param(
                        name,
                        Map.of("most", 4, "kind", "DEVICE", "start", "%Y-%m-%d %H:00:00", "seconds", 3600)
                                .get(name));
            }
        }
        var plan = asked.query((row, number) -> new Line(
                        String.valueOf(row.getString("table")),
                        String.valueOf(row.getString("type")),
                        row.getLong("rows")))
                .list();
        assertThat(plan).isNotEmpty();
        return plan;
    }
}
