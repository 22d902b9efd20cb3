package fr.comptoir.project;

import fr.comptoir.idea.IdeaView;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Reference;
import fr.comptoir.shared.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects as their holders and the staff change them; each sentence here runs in its caller's transaction. */
@Repository
class Projects {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ProjectCatalogue catalogue;

    Projects(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ProjectCatalogue catalogue) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.catalogue = catalogue;
    }

    Optional<Dossier> find(ProjectId id) {
        return catalogue.find(id).map(this::dossier);
    }

    Optional<Dossier> ofIdea(IdeaView idea) {
        return catalogue.ofIdea(idea.id()).map(this::dossier);
    }

    /** The project whose own link carries this secret. */
    Optional<Dossier> byLink(Token link) {
        return jdbc.sql("select id from project where link_hash = :hash")
                .param("hash", link.hash())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new)
                .flatMap(this::find);
    }

    private Dossier dossier(ProjectView project) {
        var row = jdbc.sql("select holder_email, submitted_at from project where id = :id")
                .param("id", project.id().value())
                .query(PrivateRow.class)
                .single();
        return new Dossier(
                project,
                Optional.ofNullable(row.holderEmail()).map(EmailAddress::new),
                Optional.ofNullable(row.submittedAt()));
    }

    /** Holds the project against any other change until the transaction ends, and tells where it stands. */
    ProjectStatus lock(ProjectId id) {
        return jdbc.sql("select status from project where id = :id for update")
                .param("id", id.value())
                .query(ProjectStatus.class)
                .single();
    }

    /** Begins a draft; its holder's name and address are those of the idea's author until they say otherwise. */
    ProjectId draft(IdeaView idea, ProjectAnswers answers) {
        var id = ProjectId.next();
        jdbc.sql("""
                        insert into project (id, edition_id, idea_id, reference, title, summary, description, why, plus, theme,
                            commune_code, holder_name, holder_email, requested_cents, status, version)
                        values (:id, :edition, :idea, :reference, :title, :summary, :description, :why, :plus, :theme,
                            :commune, :holder, :email, 0, 'DRAFT', 0)
                        """)
                .paramSource(answers(id, answers)
                        .addValue("edition", idea.edition().value())
                        .addValue("idea", idea.id().value())
                        .addValue("reference", Reference.next('P').value())
                        .addValue("holder", idea.authorName().orElse(""))
                        .addValue(
                                "email",
                                idea.author().mailbox().map(EmailAddress::value).orElse(null)))
                .update();
        return id;
    }

    void describe(ProjectId id, ProjectAnswers answers) {
        jdbc.sql("""
                        update project
                        set title = :title, summary = :summary, description = :description, why = :why, plus = :plus,
                            theme = :theme, commune_code = :commune, version = version + 1
                        where id = :id
                        """).paramSource(answers(id, answers)).update();
    }

    private static MapSqlParameterSource answers(ProjectId id, ProjectAnswers answers) {
        var commune = answers.commune();
        return new MapSqlParameterSource("id", id.value())
                .addValue("title", answers.title())
                .addValue("summary", answers.summary())
                .addValue("description", answers.description())
                .addValue("why", answers.why())
                .addValue("plus", answers.plus())
                .addValue("theme", answers.theme().name())
                .addValue("commune", commune == null ? null : commune.value());
    }

    void hold(ProjectId id, HolderAnswers holder) {
        var email = holder.email();
        jdbc.sql("""
                        update project
                        set holder_name = :name, holder_email = :email, legal_situation = :legal, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", holder.name())
                .param("email", email == null ? null : email.value())
                .param("legal", holder.legalSituation().name())
                .update();
    }

    void finance(ProjectId id, FinancingPlan plan) {
        jdbc.sql("delete from financing_line where project_id = :id")
                .param("id", id.value())
                .update();
        batches.batchUpdate(
                FinancingLines.INSERT, FinancingLines.rows(id, plan.lines()).toArray(SqlParameterSource[]::new));
        jdbc.sql("update project set requested_cents = :requested, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("requested", plan.requested().cents())
                .update();
    }

    void deposit(ProjectId id, Instant now) {
        jdbc.sql("""
                        update project
                        set status = 'SUBMITTED', submitted_at = :now, version = version + 1
                        where id = :id
                        """).param("id", id.value()).param("now", now).update();
    }

    void move(ProjectId id, ProjectStatus next) {
        jdbc.sql("update project set status = :next, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("next", next.name())
                .update();
    }

    /** Gives the project a link of its own, in place of the one it had. */
    Token renewLink(ProjectId id) {
        var link = Token.next();
        jdbc.sql("update project set link_hash = :hash, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("hash", link.hash())
                .update();
        return link;
    }

    private record PrivateRow(
            @Nullable String holderEmail, @Nullable Instant submittedAt) {}
}
