package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class ReviewTests {

    private static final String[] ALL = {"TERRITORY", "PURPOSE", "HOLDER", "PLAN", "CLEAR"};

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final ProjectSamples samples;
    private final ProjectCatalogue catalogue;
    private final Decisions decisions;
    private final TestDatabase database;

    private EditionView edition;
    private StaffPrincipal reviewer;
    private StaffPrincipal committee;

    ReviewTests(
            MockMvcTester pages,
            Fixtures fixtures,
            ProjectSamples samples,
            ProjectCatalogue catalogue,
            Decisions decisions,
            TestDatabase database) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.samples = samples;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.database = database;
    }

    @BeforeEach
    void people() {
        edition = fixtures.edition(UUID.randomUUID().toString().substring(0, 8));
        reviewer = fixtures.staff(Role.REVIEWER);
        committee = fixtures.staff(Role.COMMITTEE);
    }

    @Test
    void a_project_goes_from_the_queue_to_its_label() {
        var id = deposited();
        assertThat(get("?edition=" + edition.slug(), reviewer))
                .hasStatusOk()
                .bodyText()
                .contains("Le four", "Déposé");
        assertThat(get(path(id), reviewer))
                .hasStatusOk()
                .bodyText()
                .contains("Commencer l’instruction", "Brocante du quartier");

        assertThat(post(path(id) + "/debut", reviewer)).hasStatus3xxRedirection();
        assertThat(status(id)).isEqualTo(ProjectStatus.UNDER_REVIEW);
        assertThat(check(id, "recevable", "Dossier complet.", ALL)).hasStatus3xxRedirection();
        assertThat(get(path(id), committee)).bodyText().contains("Dossier complet.", "Labelliser le projet");
        assertThat(decide(id, "labelliser", "Utile et bien porté.", committee)).hasStatus3xxRedirection();

        assertThat(status(id)).isEqualTo(ProjectStatus.LABELLED);
        assertThat(decisions.of(id))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.LABELLED, Verdict.ADMISSIBLE);
        var project = catalogue.find(id).orElseThrow();
        assertThat(journal(project.reference()))
                .containsExactly("project.review-begun", "project.admissible", "project.labelled");
        assertThat(pages.get().uri("/projets/" + edition.slug() + "/" + project.reference()))
                .hasStatusOk()
                .bodyText()
                .contains("Utile et bien porté.")
                .doesNotContain("Dossier complet.");
    }

    private List<String> journal(String subject) {
        return database.owner()
                .sql("select action from journal where subject = :subject order by number")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    @Test
    void a_project_is_admissible_only_when_every_point_is_checked() {
        var id = begun();
        assertThat(check(id, "recevable", "Un avis en attente.", "TERRITORY", "PLAN"))
                .hasStatus(422)
                .bodyText()
                .contains("tous les points sont vérifiés", "Un avis en attente.")
                .containsPattern("value=\"PLAN\"[^>]*checked");
        assertThat(decisions.of(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"recevable", "completer"})
    void a_reviewer_gives_reasons(String action) {
        var id = begun();
        assertThat(check(id, action, "  ", ALL)).hasStatus(422).bodyText().contains("Écrivez les raisons");
        assertThat(decisions.of(id)).isEmpty();
        assertThat(status(id)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"labelliser", "refuser"})
    void the_committee_gives_reasons_and_waits_for_the_review(String action) {
        var id = begun();
        assertThat(decide(id, action, "Très bien.", committee))
                .hasStatus(422)
                .bodyText()
                .contains("Le comité décide quand");
        check(id, "recevable", "Complet.", ALL);
        assertThat(decide(id, action, "", committee)).hasStatus(422).bodyText().contains("Écrivez les raisons");
        assertThat(status(id)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void a_decision_is_taken_once() {
        var id = begun();
        check(id, "recevable", "Complet.", ALL);
        decide(id, "refuser", "Hors du règlement.", committee);
        assertThat(decide(id, "labelliser", "Finalement oui.", committee)).hasStatus(422);
        assertThat(status(id)).isEqualTo(ProjectStatus.NOT_LABELLED);
    }

    @Test
    void a_reviewer_does_not_label_and_the_committee_does_not_review() {
        var id = begun();
        assertThat(check(id, "recevable", "Complet.", committee, ALL)).hasStatus(403);
        check(id, "recevable", "Complet.", ALL);
        assertThat(decide(id, "labelliser", "Oui.", reviewer)).hasStatus(403);
        assertThat(post(path(id) + "/retrait", committee, "reasons", "Non.")).hasStatus(403);
        assertThat(status(id)).isEqualTo(ProjectStatus.UNDER_REVIEW);
    }

    @Test
    void other_staff_and_the_public_stay_outside() {
        var id = deposited();
        assertThat(get(path(id), fixtures.staff(Role.HOST))).hasStatus(403);
        assertThat(pages.get().uri("/gestion/instruction" + path(id))).hasStatus3xxRedirection();
    }

    @Test
    void a_refused_project_comes_back_on_appeal() {
        var id = begun();
        check(id, "recevable", "Complet.", ALL);
        decide(id, "refuser", "Trop cher.", committee);
        assertThat(post(path(id) + "/recours", reviewer, "reasons", "Le coût a été divisé par deux."))
                .hasStatus3xxRedirection();
        assertThat(status(id)).isEqualTo(ProjectStatus.APPEALED);
        decide(id, "labelliser", "Convaincant.", committee);
        assertThat(status(id)).isEqualTo(ProjectStatus.LABELLED);
    }

    @Test
    void a_withdrawn_project_is_withdrawn_once_with_reasons() {
        var id = deposited();
        assertThat(get(path(id) + "/retrait", reviewer)).hasStatusOk();
        assertThat(post(path(id) + "/retrait", reviewer, "reasons", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez les raisons");
        assertThat(post(path(id) + "/retrait", reviewer, "reasons", "Le groupe arrête."))
                .hasStatus3xxRedirection();
        assertThat(post(path(id) + "/retrait", reviewer, "reasons", "Encore.")).hasStatus(422);
        assertThat(decisions.of(id)).hasSize(1);
    }

    @Test
    void drafts_are_nobodys_business() {
        var draft = samples.project(edition, "Brouillon secret", ProjectStatus.DRAFT);
        assertThat(get("?etat=tous&edition=" + edition.slug(), reviewer))
                .bodyText()
                .doesNotContain("Brouillon secret");
        assertThat(get(path(draft), reviewer)).hasStatus(404);
    }

    @Test
    void the_queue_is_searched_without_accents() {
        samples.project(edition, "L’épicerie d’été", ProjectStatus.SUBMITTED);
        samples.project(edition, "Le four", ProjectStatus.SUBMITTED);
        assertThat(get("?q=EPICERIE&edition=" + edition.slug(), reviewer))
                .bodyText()
                .contains("L’épicerie d’été")
                .doesNotContain("Le four");
    }

    private ProjectId deposited() {
        return samples.project(edition, "Le four", ProjectStatus.SUBMITTED);
    }

    private ProjectId begun() {
        var id = deposited();
        post(path(id) + "/debut", reviewer);
        return id;
    }

    private ProjectStatus status(ProjectId id) {
        return catalogue.find(id).orElseThrow().status();
    }

    private String path(ProjectId id) {
        return "/" + edition.slug() + "/" + catalogue.find(id).orElseThrow().reference();
    }

    private MvcTestResult get(String path, StaffPrincipal who) {
        return pages.get().uri("/gestion/instruction" + path).with(user(who)).exchange();
    }

    private MvcTestResult post(String path, StaffPrincipal who, String... form) {
        var request =
                pages.post().uri("/gestion/instruction" + path).with(csrf()).with(user(who));
        for (var i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult check(ProjectId id, String action, String reasons, String... checks) {
        return check(id, action, reasons, reviewer, checks);
    }

    private MvcTestResult check(ProjectId id, String action, String reasons, StaffPrincipal who, String... checks) {
        return pages.post()
                .uri("/gestion/instruction" + path(id) + "/controle")
                .with(csrf())
                .with(user(who))
                .param("action", action)
                .param("reasons", reasons)
                .param("checks", checks)
                .exchange();
    }

    private MvcTestResult decide(ProjectId id, String action, String reasons, StaffPrincipal who) {
        return post(path(id) + "/decision", who, "action", action, "reasons", reasons);
    }
}
