package fr.comptoir.project;

import fr.comptoir.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every decision about a project, the last one first: added, never changed (see the grants). */
@Repository
public class Decisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ProjectId project, Verdict verdict, Set<FormalCheck> met, String reasons, Actor actor) {
        jdbc.sql("""
                        insert into project_decision (id, project_id, verdict, checks, reasons, decided_by, decided_by_name, decided_at)
                        values (:id, :project, :verdict, :checks, :reasons, :by, :byName, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("project", project.value())
                .param("verdict", verdict.name())
                .param("checks", met.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("reasons", reasons)
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", clock.instant())
                .update();
    }

    /** The decisions about this project. */
    public List<Decision> of(ProjectId project) {
        return jdbc.sql("""
                        select verdict, checks, reasons, decided_by_name, decided_at
                        from project_decision
                        where project_id = :project
                        order by decided_at desc
                        """).param("project", project.value()).query(Row.class).list().stream()
                .map(Row::decision)
                .toList();
    }

    private record Row(Verdict verdict, String checks, String reasons, String decidedByName, Instant decidedAt) {

        Decision decision() {
            var met = Arrays.stream(checks.split(","))
                    .filter(check -> !check.isEmpty())
                    .map(FormalCheck::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            return new Decision(verdict, met, reasons, decidedByName, decidedAt);
        }
    }
}
