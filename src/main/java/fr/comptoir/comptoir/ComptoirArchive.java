package fr.comptoir.comptoir;

import fr.comptoir.territory.CommuneCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in comptoirs and sessions of past editions or of the demonstration, many at a time. */
@Service
public class ComptoirArchive {

    private static final String INSERT_COMPTOIR = """
            insert into comptoir (id, name, place, address, commune_code, access_note)
            values (:id, :name, :place, :address, :commune, :accessNote)
            """;
    private static final String INSERT_SESSION = """
            insert into comptoir_session (id, comptoir_id, edition_id, starts_at, ends_at, note)
            values (:id, :comptoir, :edition, :startsAt, :endsAt, :note)
            """;
    private static final String INSERT_ATTENDANCE = """
            insert into attendance (id, session_id, display_name, commune_code, recorded_at)
            values (:id, :session, :name, :commune, :recordedAt)
            """;
    private static final String INSERT_CAPTURE =
            "insert into captured_idea (idea_id, session_id, attendance_id) values (:idea, :session, null)";

    private final NamedParameterJdbcTemplate jdbc;

    ComptoirArchive(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores these comptoirs in one batch; their identifiers come back in the same order. */
    @Transactional
    public List<ComptoirId> addComptoirs(List<NewComptoir> comptoirs) {
        var ids = Stream.generate(ComptoirId::next).limit(comptoirs.size()).toList();
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var i = 0; i < ids.size(); i++) {
            rows.add(comptoirRow(ids.get(i), comptoirs.get(i)));
        }
        batch(INSERT_COMPTOIR, rows);
        return ids;
    }

    /** Stores these sessions with who came and what was noted; their identifiers come back in the same order. */
    @Transactional
    public List<SessionId> addSessions(List<ArchivedSession> sessions) {
        var ids = Stream.generate(SessionId::next).limit(sessions.size()).toList();
        var rows = new ArrayList<MapSqlParameterSource>();
        var people = new ArrayList<MapSqlParameterSource>();
        var ideas = new ArrayList<MapSqlParameterSource>();
        for (var i = 0; i < ids.size(); i++) {
            rows.add(sessionRow(ids.get(i), sessions.get(i)));
            people.addAll(attendanceRows(ids.get(i), sessions.get(i)));
            ideas.addAll(captureRows(ids.get(i), sessions.get(i)));
        }
        batch(INSERT_SESSION, rows);
        batch(INSERT_ATTENDANCE, people);
        batch(INSERT_CAPTURE, ideas);
        return ids;
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource comptoirRow(ComptoirId id, NewComptoir comptoir) {
        return new MapSqlParameterSource("id", id.value())
                .addValue("name", comptoir.name())
                .addValue("place", comptoir.place())
                .addValue("address", comptoir.address())
                .addValue("commune", comptoir.commune().value())
                .addValue("accessNote", comptoir.accessNote());
    }

    private static MapSqlParameterSource sessionRow(SessionId id, ArchivedSession session) {
        return new MapSqlParameterSource("id", id.value())
                .addValue("comptoir", session.comptoir().value())
                .addValue("edition", session.edition().value())
                .addValue("startsAt", session.startsAt())
                .addValue("endsAt", session.endsAt())
                .addValue("note", session.note());
    }

    /** People arrive one after the other, evenly over the session. */
    private static List<MapSqlParameterSource> attendanceRows(SessionId id, ArchivedSession session) {
        var lasts = Duration.between(session.startsAt(), session.endsAt());
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var person : session.attendance()) {
            var arrival = lasts.multipliedBy(rows.size())
                    .dividedBy(session.attendance().size());
            rows.add(new MapSqlParameterSource("id", UUID.randomUUID())
                    .addValue("session", id.value())
                    .addValue("name", person.name())
                    .addValue(
                            "commune",
                            Optional.ofNullable(person.commune())
                                    .map(CommuneCode::value)
                                    .orElse(null))
                    .addValue("recordedAt", session.startsAt().plus(arrival)));
        }
        return rows;
    }

    private static List<MapSqlParameterSource> captureRows(SessionId id, ArchivedSession session) {
        return session.ideas().stream()
                .map(idea -> new MapSqlParameterSource("idea", idea.value()).addValue("session", id.value()))
                .toList();
    }
}
