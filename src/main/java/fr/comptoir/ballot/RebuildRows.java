package fr.comptoir.ballot;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which tables have been written anew, and for which poll. */
@Repository
class RebuildRows {

    private final JdbcClient jdbc;

    RebuildRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rebuild that somebody asked for.
     *
     * @param edition whose urn is open
     * @param by who asked
     * @param at when
     */
    record Request(EditionId edition, Actor by, Instant at) {}

    /** Asks for it; asked twice, the first one stands. */
    boolean request(EditionId edition, Actor actor) {
        return jdbc.sql("""
                        insert ignore into urn_rebuild_request (edition_id, requested_by, requested_name, requested_at)
                        values (:edition, :by, :name, utc_timestamp(6))
                        """)
                        .param("edition", edition.value())
                        .param("by", actor.id())
                        .param("name", actor.name())
                        .update()
                == 1;
    }

    /** Every request, the oldest first. */
    List<Request> requests() {
        return jdbc.sql(
                        "select edition_id, requested_by, requested_name, requested_at from urn_rebuild_request order by requested_at")
                .query((row, number) -> new Request(
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        new Actor(row.getObject("requested_by", UUID.class), row.getString("requested_name")),
                        row.getObject("requested_at", Instant.class)))
                .list();
    }

    /** The request for this poll. */
    Optional<Request> requestOf(EditionId edition) {
        return requests().stream()
                .filter(request -> request.edition().equals(edition))
                .findFirst();
    }

    /** The steps that are done, with their time. */
    Map<String, Instant> done(EditionId edition) {
        return jdbc
                .sql("select table_name, done_at from urn_rebuild where edition_id = :edition")
                .param("edition", edition.value())
                .query((row, number) -> Map.entry(row.getString("table_name"), row.getObject("done_at", Instant.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Records a step. */
    void add(EditionId edition, String step) {
        jdbc.sql("""
                        insert ignore into urn_rebuild (edition_id, table_name, done_at)
                        values (:edition, :step, utc_timestamp(6))
                        """).param("edition", edition.value()).param("step", step).update();
    }

    /** The edition, if any, whose poll takes ballots now or within the hour, suspended or not. */
    Optional<EditionId> pollInTheWay() {
        return jdbc.sql("""
                        select edition_id
                        from poll
                        where status in ('SEALED', 'SUSPENDED') and urn_opened_at is null
                            and opens_at <= utc_timestamp(6) + interval 1 hour and utc_timestamp(6) < closes_at
                        limit 1
                        """).query(UUID.class).optional().map(EditionId::new);
    }
}
