package fr.comptoir.followup;

import fr.comptoir.project.ProjectId;
import fr.comptoir.results.ResultsCertified;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agreement for each funded project, and takes in what past editions did with theirs. */
@Service
public class AgreementArchive {

    private final JdbcClient jdbc;

    AgreementArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the agreements inside the transaction that certifies: both are stored, or none. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void open(ResultsCertified certified) {
        certified.awards().forEach(award -> open(certified.edition(), award.project(), award.granted()));
    }

    private void open(EditionId edition, ProjectId project, Amount granted) {
        jdbc.sql("""
                        insert into agreement (project_id, edition_id, granted_cents, state, version)
                        values (:project, :edition, :granted, 'AWARDED', 0)
                        """)
                .param("project", project.value())
                .param("edition", edition.value())
                .param("granted", granted.cents())
                .update();
    }

    /**
     * Says what became of a past award, whose agreement a certification opened: state, instalments and news as they are.
     *
     * @throws IllegalArgumentException when the project has no agreement
     */
    @Transactional
    public void record(
            ProjectId project,
            AgreementState state,
            Optional<LocalDate> signedOn,
            List<Instalment> instalments,
            List<NewsItem> news) {
        var marked = jdbc.sql("""
                        update agreement
                        set state = :state, signed_on = :signed, version = version + 1
                        where project_id = :project
                        """)
                .param("state", state.name())
                .param("signed", signedOn.orElse(null))
                .param("project", project.value())
                .update();
        if (marked != 1) {
            throw new IllegalArgumentException("no agreement: " + project);
        }
        instalments.forEach(instalment -> add(project, instalment));
        news.forEach(item -> add(project, item));
    }

    /** Adds an instalment, in the caller's transaction. */
    void add(ProjectId project, Instalment instalment) {
        jdbc.sql("""
                        insert into instalment (id, project_id, due_on, amount_cents, paid_on)
                        values (:id, :project, :due, :amount, :paid)
                        """)
                .param("id", instalment.id().value())
                .param("project", project.value())
                .param("due", instalment.dueOn())
                .param("amount", instalment.amount().cents())
                .param("paid", instalment.paidOn().orElse(null))
                .update();
    }

    /** Publishes news, in the caller's transaction. */
    void add(ProjectId project, NewsItem item) {
        jdbc.sql("""
                        insert into news_item (id, project_id, published_on, title, text)
                        values (:id, :project, :published, :title, :text)
                        """)
                .param("id", UUID.randomUUID())
                .param("project", project.value())
                .param("published", item.publishedOn())
                .param("title", item.title())
                .param("text", item.text())
                .update();
    }
}
