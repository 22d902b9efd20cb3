package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The writing side of the tables of accompaniments. */
@Component
class Accompaniments {

    private final JdbcClient jdbc;

    Accompaniments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(IdeaView idea, Actor adviser, String structure, LocalDate nextDate, Instant now) {
        jdbc.sql("""
                        insert into accompaniment (id, idea_id, edition_id, adviser_id, adviser_name, adviser_structure, stage,
                            next_step, next_date, roadmap, opened_at, version)
                        values (:id, :idea, :edition, :adviser, :name, :structure, :stage,
                            'Premier contact', :nextDate, '', :now, 0)
                        """)
                .param("id", AccompanimentId.next().value())
                .param("idea", idea.id().value())
                .param("edition", idea.edition().value())
                .param("adviser", adviser.id())
                .param("name", adviser.name())
                .param("structure", structure)
                .param("stage", Stage.CLARIFY.name())
                .param("nextDate", nextDate)
                .param("now", now)
                .update();
    }

    void reopen(IdeaId idea, Actor adviser, String structure) {
        handTo(idea, adviser, structure);
        jdbc.sql("update accompaniment set outcome = null, closed_at = null where idea_id = :idea")
                .param("idea", idea.value())
                .update();
    }

    void handTo(IdeaId idea, Actor adviser, String structure) {
        jdbc.sql("""
                        update accompaniment
                        set adviser_id = :adviser, adviser_name = :name, adviser_structure = :structure
                        where idea_id = :idea
                        """)
                .param("idea", idea.value())
                .param("adviser", adviser.id())
                .param("name", adviser.name())
                .param("structure", structure)
                .update();
    }

    void reach(IdeaId idea, Stage stage) {
        jdbc.sql("update accompaniment set stage = :stage where idea_id = :idea")
                .param("idea", idea.value())
                .param("stage", stage.name())
                .update();
    }

    void plan(IdeaId idea, String step, LocalDate date) {
        jdbc.sql("update accompaniment set next_step = :step, next_date = :date where idea_id = :idea")
                .param("idea", idea.value())
                .param("step", step)
                .param("date", date)
                .update();
    }

    /** Whether it was written: not when the version read is not the current one. */
    boolean writeRoadmap(IdeaId idea, String roadmap, int version) {
        return jdbc.sql("""
                        update accompaniment
                        set roadmap = :roadmap, version = version + 1
                        where idea_id = :idea and version = :version
                        """)
                        .param("idea", idea.value())
                        .param("roadmap", roadmap)
                        .param("version", version)
                        .update()
                == 1;
    }

    void close(IdeaId idea, Outcome outcome, Instant now) {
        jdbc.sql("""
                        update accompaniment
                        set outcome = :outcome, closed_at = :now, next_step = '', next_date = null
                        where idea_id = :idea
                        """)
                .param("idea", idea.value())
                .param("outcome", outcome.name())
                .param("now", now)
                .update();
    }

    void log(AccompanimentId accompaniment, ActionView action, Actor adviser, Instant now) {
        jdbc.sql("""
                        insert into support_action (id, accompaniment_id, done_on, kind, minutes, note, recorded_by, recorded_at)
                        values (:id, :accompaniment, :doneOn, :kind, :minutes, :note, :recordedBy, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("accompaniment", accompaniment.value())
                .param("doneOn", action.doneOn())
                .param("kind", action.kind().name())
                .param("minutes", action.minutes())
                .param("note", action.note())
                .param("recordedBy", adviser.id())
                .param("now", now)
                .update();
    }

    int version(AccompanimentId id) {
        return jdbc.sql("select version from accompaniment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
