package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.identity.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accompaniments, read. */
@Service
public class Portfolio {

    private final JdbcClient jdbc;

    Portfolio(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the idea is accompanied, if somebody took it up. */
    public Optional<AccompanimentView> of(IdeaId idea) {
        return jdbc.sql("""
                        select id, idea_id, stage, adviser_id, adviser_name, adviser_structure, next_step, next_date, roadmap, outcome,
                            opened_at, closed_at
                        from accompaniment
                        where idea_id = :idea
                        """)
                .param("idea", idea.value())
                .query(Row.class)
                .optional()
                .map(row -> view(row, actions(row.id())));
    }

    private List<ActionView> actions(AccompanimentId id) {
        return jdbc.sql("""
                        select done_on, kind, minutes, note
                        from support_action
                        where accompaniment_id = :id
                        order by done_on desc, recorded_at desc
                        """).param("id", id.value()).query(ActionView.class).list();
    }

    private static AccompanimentView view(Row row, List<ActionView> actions) {
        return new AccompanimentView(
                row.id(),
                row.ideaId(),
                row.stage(),
                row.adviserId(),
                row.adviserName(),
                row.adviserStructure(),
                row.nextStep(),
                Optional.ofNullable(row.nextDate()),
                actions,
                actions.stream().mapToInt(ActionView::minutes).sum(),
                row.roadmap(),
                Optional.ofNullable(row.outcome()),
                row.openedAt(),
                Optional.ofNullable(row.closedAt()));
    }

    private record Row(
            AccompanimentId id,
            IdeaId ideaId,
            Stage stage,
            StaffId adviserId,
            String adviserName,
            String adviserStructure,
            String nextStep,
            @Nullable LocalDate nextDate,
            String roadmap,
            @Nullable Outcome outcome,
            Instant openedAt,
            @Nullable Instant closedAt) {}
}
