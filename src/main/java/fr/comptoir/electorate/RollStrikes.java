package fr.comptoir.electorate;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.EditionId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Strikes signatures out of the roll, in the transaction that takes their ballots away. */
@Service
public class RollStrikes {

    private static final int KEY_LENGTH = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RollStrikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signature of the roll.
     *
     * @param channel by which way
     * @param signedAt when
     * @param struckOut whether it was struck out already
     */
    public record Signed(VotingChannel channel, Instant signedAt, boolean struckOut) {}

    /** The signature, held until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Signed> hold(EditionId edition, RollEntryId entry) {
        return jdbc.sql("""
                        select channel, signed_at, status = 'STRUCK_OUT' as struck_out
                        from roll_entry
                        where id = :entry and edition_id = :edition
                        for update
                        """)
                .param("entry", entry.value())
                .param("edition", edition.value())
                .query(Signed.class)
                .optional();
    }

    /** Strikes it out; the identity stays taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(RollEntryId entry) {
        jdbc.sql("update roll_entry set status = 'STRUCK_OUT' where id = :entry")
                .param("entry", entry.value())
                .update();
    }

    /** Strikes it out and frees the identity: a key that stands for nobody takes the place of the elector's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strikeAndFree(RollEntryId entry) {
        var nobody = new byte[KEY_LENGTH];
        random.nextBytes(nobody);
        jdbc.sql("update roll_entry set status = 'STRUCK_OUT', elector_key = :nobody where id = :entry")
                .param("nobody", nobody)
                .param("entry", entry.value())
                .update();
    }
}
