package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.identity.Role;
import fr.comptoir.results.BusySimulations;
import fr.comptoir.results.PastPolls;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@Journey
class SimulationJourneyTests {

    private static final String LONG =
            "/gestion/resultats/simulation/2025?rules=parts-grandies-voix&dotation=100000&step=50";

    private final ApplicationContext application;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final PastPolls past;
    private final PollScene scene;

    SimulationJourneyTests(Fixtures fixtures, TestDatabase database, ApplicationContext application) {
        this.application = application;
        this.fixtures = fixtures;
        this.database = database;
        this.past = new PastPolls(application);
        this.scene = new PollScene(application);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void the_collectivite_compares_rules_at_its_desk(Browser browser) {
        compare(browser.wide(), "simulation");
    }

    @Test
    void the_same_on_a_phone_without_scripts(@NoScript Browser browser) {
        compare(browser.narrow(), "simulation-320");
    }

    @Test
    void a_long_calculation_shows_itself_when_it_ends(Browser browser) {
        past.certified("2025");
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER));
        try (var _ = new BusySimulations(application)) {
            browser.open(LONG)
                    .see("1 sur 2 règles calculées", "en attente", "Voir où ça en est")
                    .picture("simulation-pending")
                    .click("Changer les règles, la dotation, les projets")
                    .fill("Dotation", "en train d’écrire");
        }
        browser.await(() -> browser.text().contains("(Add1U)\nSimulation"))
                .doNotSee("Voir où ça en est")
                .narrow()
                .picture("simulation-pending-done-320");
        assertThat(browser.value("#dotation")).isEqualTo("en train d’écrire");
    }

    @Test
    void a_long_calculation_is_found_again_without_scripts(@NoScript Browser browser) {
        past.certified("2025");
        SignIn.as(browser.narrow(), fixtures.staff(Role.POLL_OFFICER));
        try (var _ = new BusySimulations(application)) {
            browser.open(LONG).see("en attente").click("Voir où ça en est").see("en attente");
        }
        browser.open("/gestion").await(() -> browser.open(LONG).text().contains("(Add1U)\nSimulation"));
        browser.doNotSee("Voir où ça en est");
    }

    private void compare(Browser browser, String picture) {
        past.certified("2025");
        scene.open("2027");
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER))
                .open("/gestion/resultats")
                .click("Comparer des règles")
                .see("Choisir un vote", "Le vote est en cours")
                .picture(picture + "-list")
                .click("Budget citoyen 2025")
                .see("Résultat certifié", "2 projets que seules certaines règles financent")
                .picture(picture)
                .click("Changer les règles, la dotation, les projets")
                .fill("Dotation", "beaucoup")
                .select("Projet à retirer", "n° 3 Ruche d’entraide")
                .click("Simuler")
                .see("Il y a un problème", "Écrivez un montant plus grand que zéro", "n° 3 Ruche d’entraide : retiré")
                .picture(picture + "-errors")
                .fill("Dotation", "150 000")
                .select("Projet", "n° 2 =Vélos pour tous")
                .fill("Nouveau montant", "45 000,50")
                .click("Simuler")
                .see("135 000,50 €", "au lieu de 50 000 €")
                .click("Déplier tous les projets")
                .see("Retiré", "Banc à palabres")
                .picture(picture + "-changed")
                .open("/gestion/resultats/simulation/2027")
                .see("Pas de simulation sur ce vote")
                .picture(picture + "-refused");
    }
}
