package fr.comptoir.results;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Token;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of certified results, kept as they were written at that moment. */
@Repository
class MinutesRows {

    private final JdbcClient jdbc;

    MinutesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(EditionId edition, byte[] document) {
        jdbc.sql("""
                        insert into minutes (edition_id, document, sha256, written_at)
                        values (:edition, :document, :sha256, utc_timestamp(6))
                        """)
                .param("edition", edition.value())
                .param("document", document)
                .param("sha256", Token.sha256(document))
                .update();
    }

    Optional<byte[]> of(EditionId edition) {
        return jdbc.sql("select document from minutes where edition_id = :edition")
                .param("edition", edition.value())
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }

    boolean exist(EditionId edition) {
        return jdbc.sql("select count(*) from minutes where edition_id = :edition")
                        .param("edition", edition.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
