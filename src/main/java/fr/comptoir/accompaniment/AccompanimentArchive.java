package fr.comptoir.accompaniment;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in accompaniments of past editions or of the demonstration, many at a time. */
@Service
public class AccompanimentArchive {

    private static final String INSERT = """
            insert into accompaniment (id, idea_id, edition_id, adviser_id, adviser_name, adviser_structure, stage, next_step,
                next_date, roadmap, outcome, opened_at, closed_at, version)
            values (:id, :idea, :edition, :adviser, :adviserName, :adviserStructure, :stage, :nextStep,
                :nextDate, :roadmap, :outcome, :openedAt, :closedAt, 0)
            """;
    private static final String INSERT_ACTION = """
            insert into support_action (id, accompaniment_id, done_on, kind, minutes, note, recorded_by, recorded_at)
            values (:id, :accompaniment, :doneOn, :kind, :minutes, :note, :recordedBy, :recordedAt)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AccompanimentArchive(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores these accompaniments with their actions, in two batches. */
    @Transactional
    public void add(List<ArchivedAccompaniment> accompaniments) {
        var rows = new ArrayList<MapSqlParameterSource>();
        var actions = new ArrayList<MapSqlParameterSource>();
        for (var archived : accompaniments) {
            var id = AccompanimentId.next();
            rows.add(row(id, archived));
            archived.actions().forEach(action -> actions.add(actionRow(id, archived, action)));
        }
        batch(INSERT, rows);
        batch(INSERT_ACTION, actions);
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource row(AccompanimentId id, ArchivedAccompaniment archived) {
        var outcome = archived.outcome();
        return new MapSqlParameterSource("id", id.value())
                .addValue("idea", archived.idea().value())
                .addValue("edition", archived.edition().value())
                .addValue("adviser", archived.adviser().id())
                .addValue("adviserName", archived.adviser().name())
                .addValue("adviserStructure", archived.adviserStructure())
                .addValue("stage", archived.stage().name())
                .addValue("nextStep", archived.nextStep())
                .addValue("nextDate", archived.nextDate())
                .addValue("roadmap", archived.roadmap())
                .addValue("outcome", outcome == null ? null : outcome.name())
                .addValue("openedAt", archived.openedAt())
                .addValue("closedAt", archived.closedAt());
    }

    private static MapSqlParameterSource actionRow(
            AccompanimentId id, ArchivedAccompaniment archived, ActionView action) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("accompaniment", id.value())
                .addValue("doneOn", action.doneOn())
                .addValue("kind", action.kind().name())
                .addValue("minutes", action.minutes())
                .addValue("note", action.note())
                .addValue("recordedBy", archived.adviser().id())
                .addValue("recordedAt", action.doneOn().atTime(17, 0).toInstant(ZoneOffset.UTC));
    }
}
