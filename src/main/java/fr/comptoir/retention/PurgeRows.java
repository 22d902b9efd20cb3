package fr.comptoir.retention;

import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which editions were purged, what went, and the few figures that stay. */
@Repository
class PurgeRows {

    private final JdbcClient jdbc;

    PurgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a figure counts. */
    enum Kind {
        ERASED,
        CHANNEL,
        COMMUNE
    }

    /**
     * Records that an edition is purged.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it was already
     */
    void add(EditionId edition, UUID decision) {
        jdbc.sql(
                        "insert into electors_purge (edition_id, decision_id, purged_at) values (:edition, :decision, utc_timestamp(6))")
                .param("edition", edition.value())
                .param("decision", decision)
                .update();
    }

    void addFigures(EditionId edition, Kind kind, Map<String, Integer> figures) {
        figures.forEach((label, number) -> jdbc.sql(
                        "insert into purge_figure (edition_id, kind, label, n) values (:edition, :kind, :label, :n)")
                .param("edition", edition.value())
                .param("kind", kind.name())
                .param("label", label)
                .param("n", number)
                .update());
    }

    /** When the edition was purged, if it was. */
    Optional<Instant> purgedAt(EditionId edition) {
        return jdbc.sql("select purged_at from electors_purge where edition_id = :edition")
                .param("edition", edition.value())
                .query(Instant.class)
                .optional();
    }

    Map<String, Integer> figures(EditionId edition, Kind kind) {
        var figures = new LinkedHashMap<String, Integer>();
        jdbc.sql("select label, n from purge_figure where edition_id = :edition and kind = :kind order by label")
                .param("edition", edition.value())
                .param("kind", kind.name())
                .query(row -> {
                    figures.put(row.getString("label"), row.getInt("n"));
                });
        return figures;
    }
}
