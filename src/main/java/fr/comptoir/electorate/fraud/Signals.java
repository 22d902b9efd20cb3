package fr.comptoir.electorate.fraud;

import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue: which entries are signalled, and what became of them. */
@Repository
class Signals {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Signals(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Puts entries in the queue; one that has this signal already keeps it as it is. */
    void add(EditionId edition, SignalKind kind, List<Signal> signals) {
        template.batchUpdate("""
                insert ignore into fraud_signal (roll_entry_id, kind, edition_id, group_hash, noticed_at)
                values (?, ?, ?, ?, utc_timestamp(6))
                """, signals, BATCH, (statement, signal) -> {
            statement.setObject(1, signal.entry());
            statement.setString(2, kind.name());
            statement.setObject(3, edition.value());
            statement.setBytes(4, signal.group());
        });
    }

    /** Puts an entry in the queue again, even when it was decided before: something new is said about it. */
    void reopen(EditionId edition, SignalKind kind, UUID entry) {
        jdbc.sql("""
                        insert into fraud_signal (roll_entry_id, kind, edition_id, group_hash, noticed_at)
                        values (:entry, :kind, :edition, :group, utc_timestamp(6))
                        on duplicate key update outcome = 'OPEN', noticed_at = utc_timestamp(6)
                        """)
                .param("entry", entry)
                .param("kind", kind.name())
                .param("edition", edition.value())
                .param("group", Signal.alone(entry).group())
                .update();
    }

    /** Every open signal of an entry is decided. */
    void settle(UUID entry, Outcome outcome) {
        jdbc.sql("update fraud_signal set outcome = :outcome where roll_entry_id = :entry and outcome = 'OPEN'")
                .param("outcome", outcome.name())
                .param("entry", entry)
                .update();
    }

    /** How many entries have a signal that nobody has decided. */
    int undecided(EditionId edition) {
        return jdbc.sql(
                        "select count(distinct roll_entry_id) from fraud_signal where edition_id = :edition and outcome = 'OPEN'")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    /** What became of a signal. */
    enum Outcome {
        OPEN,
        KEPT,
        STRUCK_OUT
    }
}
