package fr.comptoir.project;

import fr.comptoir.shared.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in whole past, imported or invented editions: many projects at once, each where it stood. */
@Service
public class ProjectArchive {

    private static final String INSERT_PROJECT = """
            insert into project (id, edition_id, idea_id, reference, number, title, summary, description, why, plus, theme,
                commune_code, holder_name, legal_situation, requested_cents, status, submitted_at, version)
            values (:id, :edition, :idea, :reference, :number, :title, :summary, :description, :why, :plus, :theme,
                :commune, :holder, :legal, :requested, :status, :submitted, 0)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Decisions decisions;

    ProjectArchive(NamedParameterJdbcTemplate jdbc, Decisions decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** Adds these projects with their plans, before the edition's rulebook is frozen, and answers their identifiers in order. */
    @Transactional
    public List<ProjectId> add(List<ArchivedProject> projects) {
        var ids = projects.stream().map(_ -> ProjectId.next()).toList();
        var rows = new ArrayList<SqlParameterSource>();
        var lines = new ArrayList<SqlParameterSource>();
        for (var index = 0; index < projects.size(); index++) {
            rows.add(row(ids.get(index), projects.get(index)));
            lines.addAll(FinancingLines.rows(ids.get(index), projects.get(index).plan()));
        }
        batch(INSERT_PROJECT, rows);
        batch(FinancingLines.INSERT, lines);
        return ids;
    }

    /**
     * Writes down why a project stands where it does: what the reviewer found admissible or missing, or what the committee
     * decided. The project itself is not touched.
     *
     * @param status where it stands: under review (found admissible), to complete, labelled or not
     * @param reasons three characters at least
     * @param by who decided
     */
    @Transactional
    public void explain(ProjectId project, ProjectStatus status, String reasons, Actor by) {
        var verdict = Arrays.stream(Verdict.values())
                .filter(one -> one.status() == status)
                .findFirst()
                .orElseThrow();
        var met = EnumSet.allOf(FormalCheck.class);
        if (verdict == Verdict.TO_COMPLETE) {
            met.remove(FormalCheck.HOLDER);
        }
        decisions.add(project, verdict, met, reasons, by);
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource row(ProjectId id, ArchivedProject project) {
        var idea = project.idea();
        var commune = project.commune();
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("edition", project.edition().value())
                .addValue("idea", idea == null ? null : idea.value())
                .addValue("reference", project.reference())
                .addValue("number", project.number())
                .addValue("title", project.title())
                .addValue("summary", project.summary())
                .addValue("description", project.description())
                .addValue("why", project.why())
                .addValue("plus", project.plus())
                .addValue("theme", name(project.theme()))
                .addValue("commune", commune == null ? null : commune.value())
                .addValue("holder", project.holderName())
                .addValue("legal", name(project.legalSituation()))
                .addValue("requested", project.requested().cents())
                .addValue("status", project.status().name())
                .addValue("submitted", project.submittedAt());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
