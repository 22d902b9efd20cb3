package fr.comptoir.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Theme;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class IdeaPagesTests {

    private final MockMvcTester pages;
    private final IdeaArchive archive;
    private final Ideas ideas;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private EditionView edition;

    IdeaPagesTests(MockMvcTester pages, IdeaArchive archive, Ideas ideas, Fixtures fixtures, TestDatabase database) {
        this.pages = pages;
        this.archive = archive;
        this.ideas = ideas;
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        database.empty();
        edition = fixtures.edition("2027");
    }

    @Test
    void a_resident_voices_an_idea_and_reads_the_reference_and_the_link_without_a_session() {
        var sent = voice("Un four à pain", "", "");
        assertThat(sent).hasStatus3xxRedirection();
        var page = pages.get()
                .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                .exchange();
        var idea = ideas.search(edition.id(), IdeaFilter.PUBLIC, 0).items().getFirst();
        var token = String.valueOf(sent.getResponse().getRedirectedUrl()).replace("/idees/merci/", "");
        assertThat(page).hasStatusOk().bodyText().contains(idea.reference(), "Un four à pain", "/suivi/" + token);
        assertThat(sent.getRequest().getSession(false)).isNull();
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @Test
    void what_was_typed_is_kept_when_something_is_missing() {
        var answer = pages.post()
                .uri("/idees/nouvelle")
                .param("sentence", "")
                .param("commune", "Ville-Inconnue")
                .param("name", "Lina & Co <b>")
                .param("email", "lina@")
                .param("theme", "MOBILITY")
                .param("contactWanted", "true")
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez votre idée",
                        "Cette adresse e-mail n’est pas complète",
                        "Ville-Inconnue",
                        "Lina &amp; Co &lt;b&gt;",
                        "value=\"lina@\"",
                        "value=\"MOBILITY\" selected=\"selected\"")
                .contains("href=\"#sentence\"", "href=\"#commune\"", "href=\"#email\"");
        assertThat(ideas.count(edition.id())).isZero();
    }

    @Test
    void a_tampered_list_value_is_refused_with_the_rest_kept() {
        var answer = pages.post()
                .uri("/idees/nouvelle")
                .param("sentence", "Un four pour la rue")
                .param("commune", "Lens")
                .param("theme", "INCONNU")
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("name=\"sentence\">Un four pour la rue<", "value=\"Lens\"");
        assertThat(ideas.count(edition.id())).isZero();
    }

    @Test
    void an_oversized_field_is_refused_and_kept() {
        var answer = voice("a".repeat(5000), "", "");
        assertThat(answer).hasStatus(422).bodyText().contains("trop longue", "a".repeat(5000));
        assertThat(ideas.count(edition.id())).isZero();
    }

    @Test
    void several_communes_are_offered_rather_than_one_guessed() {
        var answer = voice("Un four à pain", "62170", "");
        assertThat(answer).hasStatus(422).bodyText().contains("type=\"radio\"", "Montreuil");
        assertThat(ideas.count(edition.id())).isZero();
    }

    @Test
    void outside_the_phase_the_page_says_when_it_opens_and_keeps_the_sentence() {
        database.empty();
        var later =
                new Period(Instant.now().plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(9)));
        fixtures.edition("2028", new Calendar(Map.of(Phase.IDEAS, later)));
        assertThat(pages.get().uri("/idees/nouvelle").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("n’a pas commencé", "Revenez le");
        assertThat(voice("Un four à pain", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Un four à pain", "n’est pas enregistrée");
    }

    @Test
    void the_public_never_reads_who_said_it() {
        archive.add(List.of(archived("Réparer les vélos", IdeaStatus.IN_ACCOMPANIMENT)));
        var idea = ideas.search(edition.id(), IdeaFilter.PUBLIC, 0).items().getFirst();
        for (var address : List.of("/idees", "/idees?q=velos", "/idees/" + idea.reference())) {
            assertThat(pages.get().uri(address).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Réparer les vélos")
                    .doesNotContain("Camille", "camille", "0612345678");
        }
    }

    @Test
    void filters_are_read_from_the_address_and_nonsense_shows_everything() {
        archive.add(List.of(archived("Réparer les vélos", IdeaStatus.VOICED)));
        assertThat(pages.get().uri("/idees?theme=FOOD").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Aucune idée ne correspond")
                .doesNotContain("Réparer les vélos");
        assertThat(pages.get().uri("/idees?theme=MOBILITY&etat=VOICED&q=VÉLO").exchange())
                .bodyText()
                .contains("Réparer les vélos");
        assertThat(pages.get().uri("/idees?theme=INCONNU&page=abc").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Réparer les vélos");
    }

    @Test
    void unknown_withdrawn_and_tampered_addresses_lead_to_the_helpful_page() {
        assertThat(pages.get().uri("/idees/I-222222").exchange()).hasStatus(404);
        assertThat(pages.get().uri("/idees/pas-une-reference").exchange()).hasStatus(404);
        assertThat(pages.get().uri("/idees/merci/AAAAAAAAAAAAAAAAAAAAAA").exchange())
                .hasStatus(404);
        archive.add(List.of(archived("Réparer les vélos", IdeaStatus.VOICED)));
        var idea = ideas.search(edition.id(), IdeaFilter.PUBLIC, 0).items().getFirst();
        database.owner().sql("update idea set published = false").update();
        assertThat(pages.get().uri("/idees/" + idea.reference()).exchange()).hasStatus(404);
        assertThat(pages.get().uri("/idees").exchange()).bodyText().doesNotContain("Réparer les vélos");
    }

    @Test
    void the_pages_speak_english_too() {
        assertThat(pages.get().uri("/idees/nouvelle?lang=en").exchange())
                .bodyText()
                .contains("Share your idea");
    }

    private ArchivedIdea archived(String sentence, IdeaStatus status) {
        return new ArchivedIdea(
                edition.id(),
                sentence,
                Entry.IDEA,
                Channel.COMPTOIR,
                Theme.MOBILITY,
                null,
                new Author("Camille", new EmailAddress("camille@example.org"), "0612345678", true),
                status,
                Instant.now(),
                null);
    }

    private MvcTestResult voice(String sentence, String commune, String email) {
        return pages.post()
                .uri("/idees/nouvelle")
                .param("sentence", sentence)
                .param("commune", commune)
                .param("email", email)
                .with(csrf())
                .exchange();
    }
}
