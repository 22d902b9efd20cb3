package fr.comptoir.audit;

import fr.comptoir.shared.Auditable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each staff action to the journal, in the transaction of the action: no record, no action. The application's
 * account can add entries, never change one; each carries the hash of the one before.
 */
@Component
class Journal {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_SUBJECT = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the action at the end of the chain; entries wait for one another here, so that the chain never forks. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Auditable action) {
        var head = jdbc.sql("select number, hash from journal_head where id = 1 for update")
                .query(Head.class)
                .single();
        var entry = entry(head.number() + 1, action);
        var hash = entry.hash(head.hash());
        append(entry, head.hash(), hash);
        jdbc.sql("update journal_head set number = :number, hash = :hash where id = 1")
                .param("number", entry.number())
                .param("hash", hash)
                .update();
    }

    private JournalEntry entry(long number, Auditable action) {
        return new JournalEntry(
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                action.actor().id(),
                action.actor().name(),
                action.action(),
                shorten(action.subject(), LONGEST_SUBJECT),
                shorten(action.detail(), LONGEST_DETAIL));
    }

    private void append(JournalEntry entry, byte[] previous, byte[] hash) {
        jdbc.sql("""
                        insert into journal (number, recorded_at, actor_id, actor_name, action, subject, detail, previous_hash, hash)
                        values (:number, :recordedAt, :actorId, :actorName, :action, :subject, :detail, :previous, :hash)
                        """)
                .param("number", entry.number())
                .param("recordedAt", entry.recordedAt())
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private record Head(long number, byte[] hash) {}
}
