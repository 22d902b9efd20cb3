package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the fingerprint of each edition's secret, so that a node with another one is found out. */
@Repository
class EditionSecretRows {

    private final JdbcClient jdbc;

    EditionSecretRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a secret.
     *
     * @param fingerprint its hash; empty for an edition that voted before editions had secrets of their own
     * @param destroyed whether it is gone for good
     */
    record Known(Optional<byte[]> fingerprint, boolean destroyed) {}

    Optional<Known> of(EditionId edition) {
        return jdbc.sql(
                        "select fingerprint, destroyed_at is not null as destroyed from edition_secret where edition_id = :edition")
                .param("edition", edition.value())
                .query((row, number) ->
                        new Known(Optional.ofNullable(row.getBytes("fingerprint")), row.getBoolean("destroyed")))
                .optional();
    }

    /** Records the fingerprint of the first use; a second one changes nothing. */
    void add(EditionId edition, byte[] fingerprint) {
        jdbc.sql("""
                        insert ignore into edition_secret (edition_id, origin, fingerprint, recorded_at)
                        values (:edition, 'FILE', :fingerprint, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Records that the secret is gone. */
    void destroyed(EditionId edition) {
        jdbc.sql("""
                        insert into edition_secret (edition_id, origin, recorded_at, destroyed_at)
                        values (:edition, 'NONE', utc_timestamp(6), utc_timestamp(6))
                        on duplicate key update destroyed_at = coalesce(destroyed_at, utc_timestamp(6))
                        """).param("edition", edition.value()).update();
    }
}
