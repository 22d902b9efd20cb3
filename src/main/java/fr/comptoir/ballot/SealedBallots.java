package fr.comptoir.ballot;

import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inner envelopes while the poll lasts, each tied to a signature of the roll. */
@Repository
class SealedBallots {

    private final JdbcClient jdbc;
    private final SetAside setAside;

    SealedBallots(JdbcClient jdbc, SetAside setAside) {
        this.jdbc = jdbc;
        this.setAside = setAside;
    }

    /** Puts an envelope in, with the hash of the cast that brought it. */
    void add(RollEntryId entry, EditionId edition, SealedContent sealed, byte[] castHash) {
        jdbc.sql("""
                        insert into sealed_ballot (roll_entry_id, edition_id, content, tracker, cast_token_hash)
                        values (:entry, :edition, :content, :tracker, :cast)
                        """)
                .param("entry", entry.value())
                .param("edition", edition.value())
                .param("content", sealed.bytes())
                .param("tracker", sealed.tracker())
                .param("cast", castHash)
                .update();
    }

    /**
     * Puts another envelope in the place of the one that this signature brought; the receipt of the first is set aside.
     *
     * @return whether there was one
     */
    boolean replace(RollEntryId entry, EditionId edition, SealedContent sealed, byte[] castHash) {
        var before = jdbc.sql("select tracker from sealed_ballot where roll_entry_id = :entry for update")
                .param("entry", entry.value())
                .query(String.class)
                .optional();
        before.ifPresent(tracker -> {
            setAside.add(edition, tracker, SetAside.Cause.REPLACED);
            jdbc.sql("""
                            update sealed_ballot set content = :content, tracker = :tracker, cast_token_hash = :cast
                            where roll_entry_id = :entry
                            """)
                    .param("content", sealed.bytes())
                    .param("tracker", sealed.tracker())
                    .param("cast", castHash)
                    .param("entry", entry.value())
                    .update();
        });
        return before.isPresent();
    }

    /**
     * Destroys the envelope of one signature, because its paper ballot prevails or two persons struck it out; its receipt is
     * set aside with the cause.
     *
     * @throws IllegalStateException when the signature has none
     */
    void setAside(RollEntryId entry, EditionId edition, SetAside.Cause cause) {
        var tracker = jdbc.sql("select tracker from sealed_ballot where roll_entry_id = :entry for update")
                .param("entry", entry.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("a signature without its ballot"));
        setAside.add(edition, tracker, cause);
        jdbc.sql("delete from sealed_ballot where roll_entry_id = :entry")
                .param("entry", entry.value())
                .update();
    }

    /** The receipt of the ballot that this cast has brought already. */
    Optional<Receipt> ofCast(byte[] castHash) {
        return jdbc.sql("select tracker from sealed_ballot where cast_token_hash = :cast")
                .param("cast", castHash)
                .query(String.class)
                .optional()
                .map(Receipt::new);
    }

    /** The edition in whose poll this receipt's ballot is recorded. */
    Optional<EditionId> editionOf(Receipt receipt) {
        return jdbc.sql("select edition_id from sealed_ballot where tracker = :tracker")
                .param("tracker", receipt.tracker())
                .query(java.util.UUID.class)
                .optional()
                .map(EditionId::new);
    }

    /** Every ballot of the poll. */
    List<SealedContent> all(EditionId edition) {
        return jdbc.sql("select content from sealed_ballot where edition_id = :edition")
                .param("edition", edition.value())
                .query((row, number) -> new SealedContent(row.getBytes("content")))
                .list();
    }

    /** Destroys the envelopes, and with them the link between voters and ballots. */
    int destroy(EditionId edition) {
        return jdbc.sql("delete from sealed_ballot where edition_id = :edition")
                .param("edition", edition.value())
                .update();
    }

    /** Destroys every ballot of an annulled poll without reading it; its receipts keep an answer. */
    int annul(EditionId edition) {
        setAside.addAll(edition, SetAside.Cause.ANNULLED);
        return destroy(edition);
    }
}
