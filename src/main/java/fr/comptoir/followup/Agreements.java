package fr.comptoir.followup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The agreements as the public and other rooms read them. */
@Repository
public class Agreements {

    private static final String SELECT =
            "select project_id, edition_id, granted_cents, state, signed_on from agreement ";

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreement of the project, once the result that funds it is certified. */
    public Optional<AgreementView> of(ProjectId project) {
        return views(jdbc.sql(SELECT + "where project_id = :project").param("project", project.value())).stream()
                .findFirst();
    }

    /** The agreements of an edition, the largest grant first. */
    public List<AgreementView> ofEdition(EditionId edition) {
        return views(jdbc.sql(SELECT + "where edition_id = :edition order by granted_cents desc, project_id")
                .param("edition", edition.value()));
    }

    /** Every agreement, the largest grant first. */
    public List<AgreementView> all() {
        return views(jdbc.sql(SELECT + "order by granted_cents desc, project_id"));
    }

    private List<AgreementView> views(StatementSpec statement) {
        var rows = statement.query(Row.class).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var projects = rows.stream().map(Row::projectId).toList();
        var instalments = instalments(projects);
        var news = news(projects);
        return rows.stream()
                .map(row -> row.view(
                        instalments.getOrDefault(row.projectId(), List.of()),
                        news.getOrDefault(row.projectId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Instalment>> instalments(List<UUID> projects) {
        return jdbc.sql("""
                        select id, project_id, due_on, amount_cents, paid_on
                        from instalment
                        where project_id in (:projects)
                        order by due_on, amount_cents, id
                        """).param("projects", projects).query(InstalmentRow.class).list().stream()
                .collect(groupingBy(InstalmentRow::projectId, mapping(InstalmentRow::instalment, toList())));
    }

    private Map<UUID, List<NewsItem>> news(List<UUID> projects) {
        return jdbc.sql("""
                        select project_id, published_on, title, text
                        from news_item
                        where project_id in (:projects)
                        order by published_on desc, id
                        """).param("projects", projects).query(NewsRow.class).list().stream()
                .collect(groupingBy(NewsRow::projectId, mapping(NewsRow::item, toList())));
    }

    private record Row(
            UUID projectId,
            UUID editionId,
            long grantedCents,
            AgreementState state,
            @Nullable LocalDate signedOn) {

        AgreementView view(List<Instalment> instalments, List<NewsItem> news) {
            return new AgreementView(
                    new ProjectId(projectId),
                    new EditionId(editionId),
                    new Amount(grantedCents),
                    state,
                    Optional.ofNullable(signedOn),
                    instalments,
                    news);
        }
    }

    private record InstalmentRow(
            UUID id,
            UUID projectId,
            LocalDate dueOn,
            long amountCents,
            @Nullable LocalDate paidOn) {

        Instalment instalment() {
            return new Instalment(new InstalmentId(id), dueOn, new Amount(amountCents), Optional.ofNullable(paidOn));
        }
    }

    private record NewsRow(UUID projectId, LocalDate publishedOn, String title, String text) {

        NewsItem item() {
            return new NewsItem(publishedOn, title, text);
        }
    }
}
