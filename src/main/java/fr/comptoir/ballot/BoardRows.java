package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what the polling board decided into the poll. The database checks each change against its decision. */
@Repository
class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Now, by the database's clock. */
    Instant now() {
        return jdbc.sql("select utc_timestamp(6)").query(Instant.class).single();
    }

    /** Holds the poll until the end of the transaction, once the casts under way are in. */
    void hold(EditionId edition) {
        jdbc.sql("select edition_id from poll where edition_id = :edition for update")
                .param("edition", edition.value())
                .query(UUID.class)
                .optional();
    }

    /** Carries a decision out: the poll stands at this status, and closes at this instant if one is given. */
    void change(EditionId edition, String status, Optional<Instant> closesAt, Decision decision) {
        var changed = jdbc.sql("""
                        update poll
                        set status = :status, closes_at = coalesce(:closes, closes_at), decision_id = :decision
                        where edition_id = :edition
                        """)
                .param("status", status)
                .param("closes", closesAt.orElse(null))
                .param("decision", decision.proposal().id())
                .param("edition", edition.value())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("no poll to change");
        }
    }
}
