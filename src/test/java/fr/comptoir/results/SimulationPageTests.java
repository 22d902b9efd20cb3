package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.identity.Role;
import fr.comptoir.shared.Actor;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ComptoirTest
class SimulationPageTests {

    private static final String PATH = "/gestion/resultats/simulation";

    private final MockMvcTester mvc;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final ElectionImport elections;
    private final PastPolls past;
    private final PollScene scene;

    SimulationPageTests(
            MockMvcTester mvc,
            Fixtures fixtures,
            TestDatabase database,
            ElectionImport elections,
            ApplicationContext application) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.database = database;
        this.elections = elections;
        this.past = new PastPolls(application);
        this.scene = new PollScene(application);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void the_list_says_which_votes_can_be_simulated_and_why_not_the_others() {
        assertThat(text(get(PATH), 200)).contains("Aucun vote à simuler");
        past.certified("2025");
        scene.open("2027");
        assertThat(text(get(PATH), 200))
                .contains("href=\"/gestion/resultats/simulation/2025\"")
                .doesNotContain("href=\"/gestion/resultats/simulation/2027\"")
                .contains("Le vote est en cours. Aucune simulation n’existe");
    }

    @Test
    void an_open_poll_shows_a_reason_and_no_figure() {
        scene.open("2027");
        assertThat(text(get(PATH + "/2027?rules=voix-suivant&dotation=1000"), 422))
                .contains("Pas de simulation sur ce vote", "Le vote est en cours")
                .doesNotContain("Votants servis", "name=\"rules\"");
        assertThat(get(PATH + "/1999")).hasStatus(404);
    }

    @Test
    void the_first_page_compares_the_result_with_the_usual_rules() {
        past.certified("2025");
        assertThat(text(get(PATH + "/2025"), 200))
                .contains("Résultat certifié", "Simulation")
                .contains("2 projets que seules certaines règles financent", "1 projet que toutes les règles financent")
                .contains("6 sur 8 votants")
                .contains("90 000 €", "60 000 €")
                .contains("CU d&#39;Arras", "Mobilité");
    }

    @Test
    void before_certification_everything_is_a_simulation() throws IOException {
        elections.run(SamplePabulib.stream(SamplePabulib.SOUND), Optional.of("ville"), Actor.PLATFORM);
        assertThat(text(get(PATH + "/ville"), 200))
                .contains("15 000 PLN")
                .doesNotContain("Résultat certifié", "€", "Par intercommunalité", "Par thème");
    }

    @Test
    void the_certified_result_stays_the_result_whatever_is_supposed() {
        past.certified("2025");
        assertThat(text(
                        get(
                                PATH
                                        + "/2025?rules=reglement&dotation=150 000&withdrawn=P-CCCCCC&projects=P-BBBBBB&costs=45 000,50"),
                        200))
                .contains("Résultat certifié")
                .contains("90 000 €", "135 000,50 €")
                .contains("au lieu de 50 000 €", "Retiré", "+1 / −0")
                .contains("Dotation : 150 000 €, au lieu de 100 000 €.", "n° 3 « Ruche d’entraide » : retiré.")
                .contains("n° 2 « =Vélos pour tous » : 45 000,50 €, au lieu de 50 000 €.");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        past.certified("2025");
        assertThat(text(
                        get(
                                PATH
                                        + "/2025?rules=voix-arret&dotation=beaucoup&minimumVotes=-3&projects=P-BBBBBB&costs=zut&projects=&costs=12"),
                        422))
                .contains("href=\"#dotation\"", "href=\"#costs[0]\"", "href=\"#costs[1]\"", "href=\"#minimumVotes\"")
                .contains("value=\"beaucoup\"", "value=\"zut\"", "value=\"12\"", "value=\"-3\"")
                .contains("Écrivez un montant plus grand que zéro", "Choisissez le projet dont le montant change")
                .doesNotContain("Votants servis");
        assertThat(text(get(PATH + "/2025?dotation=100"), 200)).contains("Résultat certifié");
        assertThat(text(get(PATH + "/2025?rules=inventee&dotation=100"), 422)).contains("Aucune règle ne s’appelle");
        assertThat(text(get(PATH + "/2025?rules=reglement&dotation=100&minimumVotes=douze"), 422))
                .contains("Écrivez un nombre entier", "value=\"douze\"");
        assertThat(text(get(PATH + "/2025?rules=reglement&dotation=100&withdrawn=P-ZZZZZZ"), 422))
                .contains("Aucun projet du vote n’a la référence P-ZZZZZZ");
    }

    @Test
    void caps_and_equity_look_at_the_territories() {
        past.certified("2025");
        var capped = text(get(PATH + "/2025?rules=voix-suivant&dotation=200 000&mostPerTerritory=1"), 200);
        assertThat(capped).contains("+1 / −1");
    }

    @Test
    void every_rule_of_the_list_gives_something() {
        past.certified("2025");
        var offers = Arrays.stream(RuleOffer.values()).map(RuleOffer::code).toList();
        for (var half : List.of(offers.subList(0, 7), offers.subList(7, offers.size()))) {
            var page = text(get(PATH + "/2025?dotation=100 000&rules=" + String.join("&rules=", half)), 200);
            assertThat(page).doesNotContain("le calcul a échoué", "abandonné");
        }
    }

    @Test
    void envelopes_follow_the_inhabitants_and_need_to_know_the_places() throws IOException {
        past.certified("2025");
        assertThat(text(get(PATH + "/2025?dotation=100 000&rules=enveloppes"), 200))
                .contains("Une enveloppe par intercommunalité", "pour « CU d&#39;Arras »");
        elections.run(SamplePabulib.stream(SamplePabulib.SOUND), Optional.of("ville"), Actor.PLATFORM);
        assertThat(text(get(PATH + "/ville?dotation=100 000&rules=enveloppes"), 422))
                .contains("pas d’enveloppes par intercommunalité")
                .doesNotContain("value=\"enveloppes\"");
    }

    @Test
    void a_rule_in_its_stored_form_is_compared_too() {
        past.certified("2025");
        var rule = "tiers(unfit=skip,minimum-votes=1,up-to:2=30000.00,up-to:3=10000.00)";
        assertThat(text(get(PATH + "/2025?dotation=100 000&rules=ecrite&writtenRule=" + rule), 200))
                .contains("La règle écrite", "En partie", "30 000 €");
        assertThat(text(get(PATH + "/2025?dotation=100 000&rules=ecrite&writtenRule=zut"), 422))
                .contains("Cette règle ne se lit pas", ">zut</textarea>");
    }

    @Test
    void only_those_who_count_simulate() {
        past.certified("2025");
        for (var role : new Role[] {Role.OBSERVER, Role.HOST, Role.COMMITTEE}) {
            assertThat(mvc.get().uri(PATH + "/2025").with(user(fixtures.staff(role))))
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/gestion/resultats").with(user(fixtures.staff(Role.OBSERVER))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(PATH);
        assertThat(get("/gestion/resultats")).bodyText().contains(PATH);
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(user(fixtures.staff(Role.POLL_OFFICER)))
                .exchange();
    }

    /** The page's text, its no-break spaces as plain ones. */
    private static String text(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return answer.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
