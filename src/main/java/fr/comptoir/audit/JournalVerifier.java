package fr.comptoir.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Redoes the whole chain of the journal, entry by entry, from its start to its head. */
@Service
class JournalVerifier {

    private final JdbcClient jdbc;

    JournalVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Checks every entry against its hash and the one before, and the last against the head. */
    @Transactional(readOnly = true)
    Verification verify() {
        // The head first: entries that come meanwhile lie after it.
        var head = jdbc.sql("select number, hash from journal_head where id = 1")
                .query(Head.class)
                .single();
        var chain = new Chain();
        jdbc.sql("""
                        select number, recorded_at, actor_id, actor_name, action, subject, detail, previous_hash, hash
                        from journal
                        where number <= :last
                        order by number
                        """).param("last", head.number()).withFetchSize(1000).query(Row.class).stream()
                .forEach(chain::add);
        return chain.upTo(head);
    }

    private record Head(long number, byte[] hash) {}

    private record Row(
            long number,
            Instant recordedAt,
            UUID actorId,
            String actorName,
            String action,
            String subject,
            String detail,
            byte[] previousHash,
            byte[] hash) {

        byte[] expected() {
            return new JournalEntry(number, recordedAt, actorId, actorName, action, subject, detail).hash(previousHash);
        }
    }

    private static final class Chain {

        private byte[] hash = new byte[32];
        private long number;
        private boolean broken;

        void add(Row row) {
            if (broken) {
                return;
            }
            broken = row.number() != number + 1
                    || !Arrays.equals(row.previousHash(), hash)
                    || !Arrays.equals(row.expected(), row.hash());
            if (!broken) {
                number = row.number();
                hash = row.hash();
            }
        }

        Verification upTo(Head head) {
            return broken || number != head.number() || !Arrays.equals(hash, head.hash())
                    ? new Verification.Broken(number + 1)
                    : new Verification.Intact(number, HexFormat.of().formatHex(hash));
        }
    }
}
