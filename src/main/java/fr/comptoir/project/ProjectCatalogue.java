package fr.comptoir.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The projects as other rooms read them; never their holders' addresses. */
@Repository
public class ProjectCatalogue {

    private static final String SELECT = """
            select id, edition_id, idea_id, reference, number, title, summary, description, why, plus, theme, commune_code,
                holder_name, legal_situation, requested_cents, status
            from project
            """;

    private final JdbcClient jdbc;
    private final Territories territories;

    ProjectCatalogue(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /** The project with this identifier, drafts included. */
    public Optional<ProjectView> find(ProjectId id) {
        return views(jdbc.sql(SELECT + "where id = :id").param("id", id.value()))
                .findFirst();
    }

    /** The project with this reference in the edition, drafts included. */
    public Optional<ProjectView> byReference(EditionId edition, String reference) {
        return views(jdbc.sql(SELECT + "where edition_id = :edition and reference = :reference")
                        .param("edition", edition.value())
                        .param("reference", reference))
                .findFirst();
    }

    /** The project that the idea became, drafts included. */
    public Optional<ProjectView> ofIdea(IdeaId idea) {
        return views(jdbc.sql(SELECT + "where idea_id = :idea").param("idea", idea.value()))
                .findFirst();
    }

    /** The projects that were placed on the edition's ballot, by their number, whatever became of them since. */
    public List<ProjectView> onBallot(EditionId edition) {
        return views(jdbc.sql(SELECT + "where edition_id = :edition and number is not null order by number")
                        .param("edition", edition.value()))
                .toList();
    }

    /** The edition's projects that stand at one of these, by number then reference. */
    public List<ProjectView> withStatus(EditionId edition, ProjectStatus... statuses) {
        return views(jdbc.sql(
                                SELECT
                                        + "where edition_id = :edition and status in (:statuses) order by number is null, number, reference")
                        .param("edition", edition.value())
                        .param("statuses", names(statuses)))
                .toList();
    }

    /** How many of the edition's projects stand at one of these. */
    public int count(EditionId edition, ProjectStatus... statuses) {
        return jdbc.sql("select count(*) from project where edition_id = :edition and status in (:statuses)")
                .param("edition", edition.value())
                .param("statuses", names(statuses))
                .query(Integer.class)
                .single();
    }

    private static List<String> names(ProjectStatus... statuses) {
        return Arrays.stream(statuses).map(ProjectStatus::name).toList();
    }

    private Stream<ProjectView> views(StatementSpec statement) {
        var rows = statement.query(Row.class).list();
        var plans = rows.isEmpty() ? Map.<UUID, List<PlanLine>>of() : plans(rows);
        return rows.stream().map(row -> view(row, plans.getOrDefault(row.id(), List.of())));
    }

    private Map<UUID, List<PlanLine>> plans(List<Row> rows) {
        return jdbc.sql("""
                        select project_id, category, label, amount_cents
                        from financing_line
                        where project_id in (:projects)
                        order by project_id, position
                        """).param("projects", rows.stream().map(Row::id).toList()).query(LineRow.class).list().stream()
                .collect(groupingBy(LineRow::projectId, mapping(LineRow::line, toList())));
    }

    private ProjectView view(Row row, List<PlanLine> plan) {
        return new ProjectView(
                new ProjectId(row.id()),
                new EditionId(row.editionId()),
                row.reference(),
                Optional.ofNullable(row.number()),
                row.title(),
                row.summary(),
                row.description(),
                row.why(),
                row.plus(),
                Optional.ofNullable(row.theme()),
                Optional.ofNullable(row.communeCode()).map(CommuneCode::new).flatMap(territories::find),
                row.holderName(),
                Optional.ofNullable(row.legalSituation()),
                new Amount(row.requestedCents()),
                row.status(),
                plan,
                Optional.ofNullable(row.ideaId()).map(IdeaId::new));
    }

    private record LineRow(UUID projectId, PlanCategory category, String label, long amountCents) {

        PlanLine line() {
            return new PlanLine(category, label, new Amount(amountCents));
        }
    }

    private record Row(
            UUID id,
            UUID editionId,
            @Nullable UUID ideaId,
            String reference,
            @Nullable Integer number,
            String title,
            String summary,
            String description,
            String why,
            String plus,
            @Nullable Theme theme,
            @Nullable String communeCode,
            String holderName,
            @Nullable LegalSituation legalSituation,
            long requestedCents,
            ProjectStatus status) {}
}
