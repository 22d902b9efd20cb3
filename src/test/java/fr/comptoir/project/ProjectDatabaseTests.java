package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.shared.Amount;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class ProjectDatabaseTests {

    private final Fixtures fixtures;
    private final ProjectSamples samples;
    private final ProjectArchive archive;
    private final ProjectCatalogue catalogue;
    private final ProjectsOnBallot ballot;
    private final ProjectOutcomes outcomes;
    private final Rulebooks rulebooks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProjectDatabaseTests(
            Fixtures fixtures,
            ProjectSamples samples,
            ProjectArchive archive,
            ProjectCatalogue catalogue,
            ProjectsOnBallot ballot,
            ProjectOutcomes outcomes,
            Rulebooks rulebooks,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.fixtures = fixtures;
        this.samples = samples;
        this.archive = archive;
        this.catalogue = catalogue;
        this.ballot = ballot;
        this.outcomes = outcomes;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private EditionView edition() {
        return fixtures.edition(UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void an_archived_project_reads_as_it_was_written() {
        var edition = edition();
        var written = ProjectSamples.archived(edition, "Le four", ProjectStatus.FUNDED, 7);
        var read = catalogue.find(archive.add(List.of(written)).getFirst()).orElseThrow();
        assertThat(read.plan()).isEqualTo(written.plan());
        assertThat(read.number()).contains(7);
        assertThat(read.theme()).contains(written.theme());
        assertThat(read.commune().orElseThrow().name()).isEqualTo("Béthune");
        assertThat(read.cost()).isEqualTo(Amount.ofEuros(15_000));
        assertThat(catalogue.byReference(edition.id(), written.reference())).contains(read);
        assertThat(catalogue.withStatus(edition.id(), ProjectStatus.FUNDED, ProjectStatus.LABELLED))
                .containsExactly(read);
        assertThat(catalogue.count(edition.id(), ProjectStatus.FUNDED)).isOne();
        assertThat(catalogue.count(edition.id(), ProjectStatus.LABELLED)).isZero();
    }

    @Test
    void the_ballot_numbers_labelled_projects_once_and_the_result_marks_them() {
        var edition = edition();
        var a = samples.project(edition, "A", ProjectStatus.LABELLED);
        var b = samples.project(edition, "B", ProjectStatus.LABELLED);
        samples.project(edition, "C", ProjectStatus.UNDER_REVIEW);

        var placed = transaction.execute(_ -> ballot.place(edition.id()));
        assertThat(placed).extracting(project -> project.number().orElseThrow()).containsExactly(1, 2);
        assertThat(placed).extracting(ProjectView::id).containsExactlyInAnyOrder(a, b);
        assertThat(placed).isSortedAccordingTo((x, y) -> x.reference().compareTo(y.reference()));
        rulebooks.freeze(edition.id(), "règlement");

        transaction.executeWithoutResult(_ -> outcomes.record(edition.id(), Set.of(b)));
        assertThat(catalogue.find(a).orElseThrow().status()).isEqualTo(ProjectStatus.NOT_FUNDED);
        assertThat(catalogue.find(b).orElseThrow().status()).isEqualTo(ProjectStatus.FUNDED);
        assertThat(catalogue.onBallot(edition.id())).hasSize(2);
    }

    @Test
    void a_project_that_was_not_voted_on_cannot_be_funded() {
        var edition = edition();
        var labelled = samples.project(edition, "A", ProjectStatus.LABELLED);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> outcomes.record(edition.id(), Set.of(labelled))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.find(labelled).orElseThrow().status()).isEqualTo(ProjectStatus.LABELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'Autre'",
                "summary = 'Autre'",
                "requested_cents = requested_cents + 1",
                "number = 99",
                "number = null",
                "theme = 'DIGITAL'",
                "commune_code = null",
                "reference = 'P-222222'"
            })
    void once_the_rulebook_is_frozen_the_database_refuses_to_change_what_is_voted_on(String change) {
        var edition = edition();
        var project = archive.add(List.of(ProjectSamples.archived(edition, "Le four", ProjectStatus.ON_BALLOT, 1)))
                .getFirst();
        assertThat(update("status = 'ON_BALLOT', " + change, project)).isOne();
        rulebooks.freeze(edition.id(), "règlement");
        assertThat(update("status = 'FUNDED'", project)).isOne();
        var again = change.replace("'Autre'", "'Encore'").replace("99", "98").replace("DIGITAL", "SPORT_LEISURE");
        var different = again.replace("null", again.startsWith("number") ? "5" : "'62041'")
                .replace("222222", "333333");
        assertThatThrownBy(() -> update(different, project))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("frozen by the rulebook");
    }

    private int update(String change, ProjectId project) {
        return jdbc.sql("update project set " + change + " where id = :id")
                .param("id", project.value())
                .update();
    }

    @Test
    void once_the_rulebook_is_frozen_the_plan_put_to_the_vote_gains_and_loses_no_line() {
        var edition = edition();
        var project = archive.add(List.of(ProjectSamples.archived(edition, "Le four", ProjectStatus.ON_BALLOT, 1)))
                .getFirst();
        rulebooks.freeze(edition.id(), "règlement");
        assertThatThrownBy(() -> line(project, 9, "OTHER", 100)).hasMessageContaining("frozen by the rulebook");
        assertThatThrownBy(() -> jdbc.sql("delete from financing_line where project_id = :id")
                        .param("id", project.value())
                        .update())
                .hasMessageContaining("frozen by the rulebook");
        assertThat(catalogue.find(project).orElseThrow().plan()).hasSize(3);
    }

    @Test
    void a_line_of_a_plan_is_more_than_nothing() {
        var project = samples.project(edition(), "Le four", ProjectStatus.SUBMITTED);
        assertThatThrownBy(() -> line(project, 9, "OTHER", 0)).hasMessageContaining("financing_amount_positive");
    }

    private void line(ProjectId project, int position, String category, long cents) {
        jdbc.sql("""
                        insert into financing_line (project_id, position, side, category, label, amount_cents)
                        values (:id, :position, 'EXPENSE', :category, '', :cents)
                        """)
                .param("id", project.value())
                .param("position", position)
                .param("category", category)
                .param("cents", cents)
                .update();
    }

    @Test
    void a_number_and_a_reference_are_given_once_in_an_edition() {
        var edition = edition();
        var first = ProjectSamples.archived(edition, "A", ProjectStatus.ON_BALLOT, 1);
        archive.add(List.of(first));
        assertThatThrownBy(
                        () -> archive.add(List.of(ProjectSamples.archived(edition, "B", ProjectStatus.ON_BALLOT, 1))))
                .hasMessageContaining("project_number_once");
        assertThatThrownBy(() -> jdbc.sql("update project set idea_id = :nowhere where reference = :reference")
                        .param("nowhere", UUID.randomUUID())
                        .param("reference", first.reference())
                        .update())
                .hasMessageContaining("project_of_idea");
    }

    @Test
    void a_decision_has_reasons_and_is_never_changed() {
        var project = samples.project(edition(), "A", ProjectStatus.LABELLED);
        assertThatThrownBy(() -> decision(project, "ok")).hasMessageContaining("decision_has_reasons");
        decision(project, "Bon projet");
        assertThatThrownBy(() -> jdbc.sql("update project_decision set reasons = 'autre'")
                        .update())
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> jdbc.sql("delete from project_decision").update())
                .hasStackTraceContaining("denied");
    }

    private void decision(ProjectId project, String reasons) {
        jdbc.sql("""
                        insert into project_decision (id, project_id, verdict, checks, reasons, decided_by, decided_by_name, decided_at)
                        values (:id, :project, 'LABELLED', '', :reasons, :id, 'Agathe', utc_timestamp(6))
                        """)
                .param("id", UUID.randomUUID())
                .param("project", project.value())
                .param("reasons", reasons)
                .update();
    }
}
