package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.comptoir.accompaniment.Stage;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.Ideas;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Token;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class DepositTests {

    private final MockMvcTester pages;
    private final Fixtures fixtures;
    private final ProjectSamples samples;
    private final Ideas ideas;
    private final ProjectCatalogue catalogue;
    private final Rulebooks rulebooks;
    private final TestDatabase database;

    DepositTests(
            MockMvcTester pages,
            Fixtures fixtures,
            ProjectSamples samples,
            Ideas ideas,
            ProjectCatalogue catalogue,
            Rulebooks rulebooks,
            TestDatabase database) {
        this.pages = pages;
        this.fixtures = fixtures;
        this.samples = samples;
        this.ideas = ideas;
        this.catalogue = catalogue;
        this.rulebooks = rulebooks;
        this.database = database;
    }

    @Test
    void the_sentence_of_the_idea_is_never_typed_again() {
        var link = ready();
        assertThat(pages.get().uri(path(link, "")))
                .hasStatusOk()
                .bodyText()
                .contains(ProjectSamples.SENTENCE, "Commencer");
        assertThat(pages.get().uri(path(link, "/projet")))
                .hasStatusOk()
                .bodyText()
                .contains(ProjectSamples.SENTENCE + "</textarea>", "thune (62400)")
                .containsPattern("value=\"FOOD\" selected");
    }

    @Test
    void each_page_is_saved_as_a_draft_and_the_deposit_closes_the_file() {
        var link = ready();
        assertThat(describe(link)).hasRedirectedUrl(path(link, "/porteur"));
        assertThat(project(link).status()).isEqualTo(ProjectStatus.DRAFT);
        assertThat(pages.get().uri(path(link, "/porteur"))).bodyText().contains("camille.essai@example.org");
        assertThat(hold(link)).hasRedirectedUrl(path(link, "/plan"));
        assertThat(finance(link, "continue", "12000", "15000", "3000")).hasRedirectedUrl(path(link, "/verification"));
        assertThat(pages.get().uri(path(link, "/verification")))
                .hasStatusOk()
                .bodyText()
                .contains("Le four du quartier", "Les Fourniers", "15\u202F000\u00A0€");
        assertThat(ideas.byLink(link.value()).orElseThrow().status()).isEqualTo(IdeaStatus.IN_ACCOMPANIMENT);

        assertThat(handIn(link)).hasRedirectedUrl(path(link, ""));

        var project = project(link);
        assertThat(project.status()).isEqualTo(ProjectStatus.SUBMITTED);
        assertThat(project.requested()).isEqualTo(Amount.ofEuros(12_000));
        assertThat(ideas.byLink(link.value()).orElseThrow().status()).isEqualTo(IdeaStatus.SUBMITTED);
        assertThat(pages.get().uri(path(link, "")))
                .bodyText()
                .contains(project.reference(), "Votre projet est déposé", "c…@example.org");
        assertThat(mailsAbout(project.reference())).isOne();
        assertThat(describe(link)).hasStatus(422).bodyText().contains("ne peut plus changer");
    }

    private int mailsAbout(String reference) {
        return database.owner()
                .sql(
                        "select count(*) from outbox where recipient = 'camille.essai@example.org' and body like :reference")
                .param("reference", "%" + reference + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_page_with_a_mistake_comes_back_as_it_was_typed_and_nothing_is_stored() {
        var link = ready();
        var answer = pages.post()
                .uri(path(link, "/projet"))
                .with(csrf())
                .param("title", "x".repeat(121))
                .param("summary", "Deux phrases en attente.")
                .param("commune", "Atlantide")
                .param("description", "Mille mots en attente.")
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Le nom du projet est trop long",
                        "Choisissez un thème",
                        "Nous ne trouvons pas cette commune",
                        "Dites pourquoi ce projet",
                        "x".repeat(121),
                        "Deux phrases en attente.",
                        "Mille mots en attente.",
                        "Atlantide");
        assertThat(catalogue.ofIdea(ideas.byLink(link.value()).orElseThrow().id()))
                .isEmpty();
    }

    @Test
    void a_theme_that_does_not_exist_is_told_at_its_field() {
        assertThat(pages.post()
                        .uri(path(ready(), "/projet"))
                        .with(csrf())
                        .param("title", "Le four")
                        .param("theme", "SORCERY"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"theme-erreur\"");
    }

    @Test
    void an_address_that_is_not_one_is_refused_and_kept_on_the_page() {
        var link = ready();
        describe(link);
        assertThat(pages.post()
                        .uri(path(link, "/porteur"))
                        .with(csrf())
                        .param("holderName", "")
                        .param("email", "camille chez moi"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette adresse n’est pas complète", "Choisissez une réponse", "camille chez moi");
        assertThat(project(link).legalSituation()).isEmpty();
    }

    @Test
    void lines_are_added_and_removed_without_storing_or_losing_anything() {
        var link = ready();
        describe(link);
        assertThat(finance(link, "add-EXPENSE", "12000", "quinze mille", "3000"))
                .hasStatusOk()
                .bodyText()
                .contains("quinze mille", "name=\"expenses[1].amount\"", "value=\"12000\"", "Brocante du quartier");
        assertThat(finance(link, "remove-EXPENSE-0", "12000", "quinze mille", "3000"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("quinze mille")
                .contains("Brocante du quartier");
        assertThat(project(link).plan()).isEmpty();
    }

    @Test
    void a_plan_out_of_balance_is_kept_as_a_draft_but_does_not_go_on() {
        var link = ready();
        describe(link);
        hold(link);
        assertThat(finance(link, "continue", "12000", "15000", "2999,99"))
                .hasStatus(422)
                .bodyText()
                .contains("il manque 0,01", "value=\"2999,99\"");
        assertThat(project(link).plan()).isEmpty();

        assertThat(finance(link, "save", "12000", "15000", "2999,99")).hasRedirectedUrl(path(link, "/plan#equilibre"));
        assertThat(project(link).plan()).hasSize(3);
        assertThat(pages.get().uri(path(link, "/plan"))).bodyText().contains("Il manque 0,01\u00A0€");

        assertThat(handIn(link)).hasStatus(422).bodyText().contains("il manque 0,01");
        assertThat(project(link).status()).isEqualTo(ProjectStatus.DRAFT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    499   | 499   | requested | au moins
                    20001 | 20001 | requested | au plus
                    ''    | 1000  | requested | le montant que vous demandez
                    12000 | douze | expenses[0].amount | plus grand que zéro
                    """)
    void what_is_wrong_in_a_plan_is_told_at_its_field(String requested, String cost, String field, String words) {
        var link = ready();
        describe(link);
        assertThat(finance(link, "continue", requested, cost, ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + field + "-erreur\"", words);
        assertThat(project(link).plan()).isEmpty();
    }

    @Test
    void the_plan_comes_after_the_project() {
        var link = ready();
        assertThat(pages.get().uri(path(link, "/plan"))).hasRedirectedUrl(path(link, ""));
        assertThat(finance(link, "save", "1", "1", "1")).hasStatus(404);
        assertThat(handIn(link)).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLARIFY", "TRANSFORM"})
    void before_the_last_stage_of_the_accompaniment_the_page_says_who_to_see(Stage stage) {
        var link = samples.accompanied(edition(), stage);
        assertThat(pages.get().uri(path(link, "")))
                .hasStatusOk()
                .bodyText()
                .contains("Vous ne pouvez pas encore déposer", "Agathe Essai", "/comptoirs");
        assertThat(pages.get().uri(path(link, "/projet"))).hasRedirectedUrl(path(link, ""));
        assertThat(describe(link)).hasStatus(422).bodyText().contains("Le four du quartier");
    }

    @Test
    void an_idea_that_nobody_follows_is_sent_to_a_comptoir() {
        var link = Token.next();
        samples.idea(edition(), link);
        assertThat(pages.get().uri(path(link, ""))).bodyText().contains("Personne ne suit encore votre idée");
        assertThat(describe(link)).hasStatus(422);
    }

    @Test
    void outside_the_deposit_phase_the_page_gives_the_date_and_stores_nothing() {
        var now = Instant.now();
        var past = new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofSeconds(1)));
        var future = new Period(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        assertThat(describe(samples.accompanied(edition(past), Stage.SUBMIT)))
                .hasStatus(422)
                .bodyText()
                .contains("Le dépôt est fermé depuis");
        assertThat(describe(samples.accompanied(edition(future), Stage.SUBMIT)))
                .hasStatus(422)
                .bodyText()
                .contains("Le dépôt ouvre le");
    }

    @Test
    void once_the_poll_is_sealed_nothing_changes_any_more() {
        var edition = edition();
        var link = samples.accompanied(edition, Stage.SUBMIT);
        describe(link);
        rulebooks.freeze(edition.id(), "règlement");
        assertThat(hold(link)).hasStatus(422).bodyText().contains("Le scrutin est préparé");
    }

    @ParameterizedTest
    @CsvSource({"/projets/depot/inconnu", "/projets/depot/inconnu/projet", "/projets/depot/inconnu/plan"})
    void a_link_that_opens_nothing_is_not_found(String path) {
        assertThat(pages.get().uri(path)).hasStatus(404);
    }

    @Test
    void the_deposit_opens_no_session() {
        assertThat(pages.get()
                        .uri(path(ready(), "/projet"))
                        .exchange()
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @Test
    void a_first_page_sent_several_times_at_once_begins_one_project() throws Exception {
        var link = ready();
        try (var visitors = Executors.newFixedThreadPool(8)) {
            var answers = visitors.invokeAll(Collections.<Callable<MvcTestResult>>nCopies(8, () -> describe(link)));
            for (var answer : answers) {
                assertThat(answer.get()).hasRedirectedUrl(path(link, "/porteur"));
            }
        }
        assertThat(project(link).title()).isEqualTo("Le four du quartier");
    }

    @Test
    void a_project_sent_twice_is_deposited_once() {
        var link = ready();
        describe(link);
        hold(link);
        finance(link, "continue", "12000", "15000", "3000");
        assertThat(handIn(link)).hasRedirectedUrl(path(link, ""));
        assertThat(handIn(link)).hasRedirectedUrl(path(link, ""));
        assertThat(mailsAbout(project(link).reference())).isOne();
    }

    private Token ready() {
        return samples.accompanied(edition(), Stage.SUBMIT);
    }

    private EditionView edition() {
        return fixtures.edition(UUID.randomUUID().toString().substring(0, 8));
    }

    private EditionView edition(Period submission) {
        var slug = UUID.randomUUID().toString().substring(0, 8);
        return fixtures.edition(slug, new Calendar(Map.of(Phase.SUBMISSION, submission)));
    }

    private ProjectView project(Token link) {
        return catalogue.ofIdea(ideas.byLink(link.value()).orElseThrow().id()).orElseThrow();
    }

    private static String path(Token link, String step) {
        return "/projets/depot/" + link.value() + step;
    }

    private MvcTestResult describe(Token link) {
        return pages.post()
                .uri(path(link, "/projet"))
                .with(csrf())
                .param("title", "Le four du quartier")
                .param("summary", "Un four à pain.")
                .param("theme", "FOOD")
                .param("commune", "Béthune")
                .param("description", "On cuit le samedi.")
                .param("why", "Pour se rencontrer.")
                .exchange();
    }

    private MvcTestResult hold(Token link) {
        return pages.post()
                .uri(path(link, "/porteur"))
                .with(csrf())
                .param("holderName", "Les Fourniers")
                .param("legalSituation", "RESIDENTS_COLLECTIVE")
                .param("email", "Camille.Essai@example.org")
                .exchange();
    }

    private MvcTestResult finance(Token link, String action, String requested, String cost, String donations) {
        var form = pages.post()
                .uri(path(link, "/plan"))
                .with(csrf())
                .param("action", action)
                .param("requested", requested)
                .param("expenses[0].category", "EQUIPMENT")
                .param("expenses[0].label", "Four")
                .param("expenses[0].amount", cost);
        return donations.isEmpty()
                ? form.exchange()
                : form.param("resources[0].category", "DONATIONS")
                        .param("resources[0].label", "Brocante du quartier")
                        .param("resources[0].amount", donations)
                        .exchange();
    }

    private MvcTestResult handIn(Token link) {
        return pages.post().uri(path(link, "/verification")).with(csrf()).exchange();
    }
}
