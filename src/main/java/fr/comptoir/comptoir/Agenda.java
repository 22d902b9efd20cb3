package fr.comptoir.comptoir;

import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The comptoirs and their dated sessions, read. */
@Service
public class Agenda {

    private static final String SESSIONS = """
            select s.id, s.edition_id, s.starts_at, s.ends_at, s.note,
                c.id as comptoir_id, c.name, c.place, c.address, c.commune_code, c.access_note
            from comptoir_session s
            join comptoir c on c.id = s.comptoir_id
            """;
    private static final String COMPTOIRS =
            "select id as comptoir_id, name, place, address, commune_code, access_note from comptoir ";

    private final JdbcClient jdbc;
    private final Territories territories;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.clock = clock;
    }

    /** The next sessions of the edition, those under way included, soonest first, so many at most. */
    public List<SessionView> upcoming(EditionId edition, int max) {
        return views(jdbc.sql(SESSIONS + """
                        where s.edition_id = :edition and s.ends_at > :now
                        order by s.starts_at, c.name
                        limit :max
                        """)
                .param("edition", edition.value())
                .param("now", clock.instant())
                .param("max", max));
    }

    /** Every session of the edition, in the order of time. */
    public List<SessionView> ofEdition(EditionId edition) {
        return views(jdbc.sql(SESSIONS + "where s.edition_id = :edition order by s.starts_at, c.name")
                .param("edition", edition.value()));
    }

    /** Every session of the comptoir, all editions together, in the order of time. */
    public List<SessionView> ofComptoir(ComptoirId comptoir) {
        return views(jdbc.sql(SESSIONS + "where s.comptoir_id = :comptoir order by s.starts_at")
                .param("comptoir", comptoir.value()));
    }

    /** The session with this identifier. */
    public Optional<SessionView> find(SessionId id) {
        return views(jdbc.sql(SESSIONS + "where s.id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** The comptoir with this identifier. */
    public Optional<ComptoirView> comptoir(ComptoirId id) {
        return jdbc.sql(COMPTOIRS + "where id = :id")
                .param("id", id.value())
                .query(ComptoirRow.class)
                .optional()
                .map(this::view);
    }

    /** Every comptoir, by name. */
    public List<ComptoirView> comptoirs() {
        return jdbc.sql(COMPTOIRS + "order by name").query(ComptoirRow.class).list().stream()
                .map(this::view)
                .toList();
    }

    private List<SessionView> views(JdbcClient.StatementSpec statement) {
        return statement.query(Row.class).list().stream().map(this::view).toList();
    }

    private SessionView view(Row row) {
        var comptoir = new ComptoirRow(
                row.comptoirId(), row.name(), row.place(), row.address(), row.communeCode(), row.accessNote());
        return new SessionView(row.id(), row.editionId(), view(comptoir), row.startsAt(), row.endsAt(), row.note());
    }

    private ComptoirView view(ComptoirRow row) {
        var commune = territories.find(row.communeCode()).orElseThrow();
        return new ComptoirView(row.comptoirId(), row.name(), row.place(), row.address(), commune, row.accessNote());
    }

    private record ComptoirRow(
            ComptoirId comptoirId,
            String name,
            String place,
            String address,
            CommuneCode communeCode,
            String accessNote) {}

    private record Row(
            SessionId id,
            EditionId editionId,
            Instant startsAt,
            Instant endsAt,
            String note,
            ComptoirId comptoirId,
            String name,
            String place,
            String address,
            CommuneCode communeCode,
            String accessNote) {}
}
