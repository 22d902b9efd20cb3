package fr.comptoir.results;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals and the certified results. */
@Repository
class CertificationRows {

    private final JdbcClient jdbc;

    CertificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a first person proposed.
     *
     * @param sha256 the hash of the sheet that they read
     * @param proposedBy who
     * @param proposedByName as colleagues know them
     * @param proposedAt when
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Proposal(byte[] sha256, UUID proposedBy, String proposedByName, Instant proposedAt) {

        boolean proposes(SheetText text) {
            return Arrays.equals(sha256, text.hash());
        }
    }

    Optional<Proposal> of(EditionId edition) {
        return proposal(edition, "");
    }

    /** The proposal, held until the end of the transaction. */
    Optional<Proposal> lock(EditionId edition) {
        return proposal(edition, "for update");
    }

    private Optional<Proposal> proposal(EditionId edition, String locking) {
        return jdbc.sql("""
                        select sha256, proposed_by, proposed_by_name, proposed_at
                        from certification
                        where edition_id = :edition
                        """ + locking)
                .param("edition", edition.value())
                .query(Proposal.class)
                .optional();
    }

    void propose(EditionId edition, SheetText text, Actor first) {
        jdbc.sql("""
                        insert into certification (edition_id, sha256, proposed_by, proposed_by_name, proposed_at)
                        values (:edition, :sha256, :by, :name, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("sha256", text.hash())
                .param("by", first.id())
                .param("name", first.name())
                .update();
    }

    void withdraw(EditionId edition) {
        jdbc.sql("delete from certification where edition_id = :edition")
                .param("edition", edition.value())
                .update();
    }

    void certify(EditionId edition, SheetText text, Proposal proposal, Actor second) {
        jdbc.sql("""
                        insert into certified_result (edition_id, content, sha256, first_by, first_by_name, second_by, second_by_name, certified_at)
                        values (:edition, :content, :sha256, :first, :firstName, :second, :secondName, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("content", text.content())
                .param("sha256", text.hash())
                .param("first", proposal.proposedBy())
                .param("firstName", proposal.proposedByName())
                .param("second", second.id())
                .param("secondName", second.name())
                .update();
    }

    /** Keeps the calculated result of an imported edition. */
    void calculated(EditionId edition, SheetText text) {
        jdbc.sql("""
                        insert into imported_result (edition_id, content, sha256, calculated_at)
                        values (:edition, :content, :sha256, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("content", text.content())
                .param("sha256", text.hash())
                .update();
    }
}
