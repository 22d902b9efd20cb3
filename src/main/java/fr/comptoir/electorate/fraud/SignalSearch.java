package fr.comptoir.electorate.fraud;

import fr.comptoir.shared.EditionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what the entries signed since some moment share with all the others. Each search starts from these few entries and
 * follows an index: none reads the whole roll.
 */
@Repository
class SignalSearch {

    /** What entries may share: a column of the roll, each under an index of its own. */
    enum Shared {
        CONTACT("contact_hash"),
        DEVICE("device_hash"),
        LIKENESS("likeness_hash");

        private final String column;

        Shared(String column) {
            this.column = column;
        }
    }

    /** The length of a burst, from a round hour or minute of the clock. */
    enum Burst {
        HOUR("%Y-%m-%d %H:00:00", 3600),
        MINUTE("%Y-%m-%d %H:%i:00", 60);

        private final String start;
        private final int seconds;

        Burst(String start, int seconds) {
            this.start = start;
            this.seconds = seconds;
        }
    }

    private final JdbcClient jdbc;

    SignalSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The SQL of {@link #sharing}; its parameters are {@code edition, since, most, kind}. */
    static String sharing(Shared shared) {
        return """
                select entry.id, crowd.shared as shared
                from (
                    select mate.SHARED as shared
                    from (
                        select distinct SHARED
                        from roll_entry
                        where edition_id = :edition and signed_at >= :since and SHARED is not null
                    ) fresh
                    join roll_entry mate on mate.edition_id = :edition and mate.SHARED = fresh.SHARED
                    where mate.status = 'SIGNED'
                    group by mate.SHARED
                    having count(*) > :most
                ) crowd
                join roll_entry entry on entry.edition_id = :edition and entry.SHARED = crowd.shared
                left join fraud_signal known on known.roll_entry_id = entry.id and known.kind = :kind
                where entry.status = 'SIGNED' and known.roll_entry_id is null
                """.replace("SHARED", shared.column);
    }

    /** The entries that share it with more others than may be, as far as one of them was signed since then. */
    List<Signal> sharing(EditionId edition, Instant since, Shared shared, int most, SignalKind kind) {
        return jdbc.sql(sharing(shared))
                .param("edition", edition.value())
                .param("since", since)
                .param("most", most)
                .param("kind", kind.name())
                .query(SignalSearch::signal)
                .list();
    }

    /** The SQL of {@link #bursts}; its parameters are {@code edition, since, start, seconds, most, kind}. */
    static final String BURSTS = """
            select entry.id, crowd.network_hash as shared
            from (
                select fresh.network_hash, fresh.slot
                from (
                    select distinct network_hash, timestamp(date_format(signed_at, :start)) as slot
                    from roll_entry
                    where edition_id = :edition and signed_at >= :since and network_hash is not null
                ) fresh
                join roll_entry mate on mate.edition_id = :edition and mate.network_hash = fresh.network_hash
                    and mate.signed_at >= fresh.slot and mate.signed_at < fresh.slot + interval :seconds second
                where mate.status = 'SIGNED'
                group by fresh.network_hash, fresh.slot
                having count(*) > :most
            ) crowd
            join roll_entry entry on entry.edition_id = :edition and entry.network_hash = crowd.network_hash
                and entry.signed_at >= crowd.slot and entry.signed_at < crowd.slot + interval :seconds second
            left join fraud_signal known on known.roll_entry_id = entry.id and known.kind = :kind
            where entry.status = 'SIGNED' and known.roll_entry_id is null
            """;

    /** The entries of one network within a round hour or minute, more than may be, as far as one was signed since then. */
    List<Signal> bursts(EditionId edition, Instant since, Burst burst, int most, SignalKind kind) {
        return jdbc.sql(BURSTS)
                .param("edition", edition.value())
                .param("since", since)
                .param("start", burst.start)
                .param("seconds", burst.seconds)
                .param("most", most)
                .param("kind", kind.name())
                .query(SignalSearch::signal)
                .list();
    }

    /** The SQL of {@link #thrownAway}; its parameters are {@code edition, since}. */
    static final String THROWN_AWAY = """
            select id
            from roll_entry
            where edition_id = :edition and signed_at >= :since and disposable_mail and status = 'SIGNED'
            """;

    /** The entries signed since then with a mailbox that one throws away. */
    List<Signal> thrownAway(EditionId edition, Instant since) {
        return jdbc.sql(THROWN_AWAY)
                .param("edition", edition.value())
                .param("since", since)
                .query((row, number) -> Signal.alone(row.getObject("id", UUID.class)))
                .list();
    }

    private static Signal signal(ResultSet row, int number) throws SQLException {
        return new Signal(row.getObject("id", UUID.class), row.getBytes("shared"));
    }
}
