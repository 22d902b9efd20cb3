package fr.comptoir.edition;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the règlement of an edition: once, for good. The database then refuses any change of the edition. */
@Service
public class Rulebooks {

    private final JdbcClient jdbc;

    Rulebooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Freezes this text as the edition's règlement, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it is frozen already
     */
    @Transactional
    public Rulebook freeze(EditionId edition, String content) {
        jdbc.sql(
                        "insert into rulebook (edition_id, content, sha256, frozen_at) values (:edition, :content, :sha256, utc_timestamp(6))")
                .param("edition", edition.value())
                .param("content", content)
                .param("sha256", Token.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .update();
        return of(edition).orElseThrow();
    }

    /** The frozen règlement of the edition, once its poll is sealed. */
    public Optional<Rulebook> of(EditionId edition) {
        return jdbc.sql("select content, sha256, frozen_at from rulebook where edition_id = :edition")
                .param("edition", edition.value())
                .query((row, number) -> new Rulebook(
                        row.getString("content"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getObject("frozen_at", Instant.class)))
                .optional();
    }
}
