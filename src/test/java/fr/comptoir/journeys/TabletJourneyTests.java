package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.identity.Role;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Somebody comes to a desk and votes on its tablet; the tablet forgets them. */
@Journey
class TabletJourneyTests {

    private static final String READY = "Prêt pour la personne suivante";

    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;

    TabletJourneyTests(ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void openPoll() {
        database.empty();
        scene.openWithDesk("2027", false);
    }

    /** The officer looks somebody up and shows the ticket; then the browser is another one. */
    private String ticket(Browser browser, String name) {
        lookUp(browser.wide(), name)
                .see("Cette personne peut voter", "Sur la tablette")
                .picture("tablette-peut-voter")
                .click("Voter sur la tablette")
                .see("Passez la tablette à la personne", "Léa " + name)
                .picture("tablette-ticket")
                .narrow()
                .picture("tablette-ticket-320")
                .click("La tablette ne lit pas le dessin")
                .picture("tablette-ticket-lien-320");
        var link = browser.text("#ticket");
        browser.clearCookies();
        return link.substring(link.indexOf('#') + 1);
    }

    private Browser lookUp(Browser browser, String name) {
        return SignIn.as(browser, fixtures.staff(Role.HOST))
                .open("/gestion/emargement/2027")
                .fill("Nom de naissance", name)
                .fill("Prénoms", "Léa")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune où la personne habite", "Béthune (62400)")
                .click("La personne jure qu’elle habite")
                .click("Vérifier");
    }

    /** The tablet reads the drawing: its address opens by itself. */
    private static Browser scan(Browser browser, String ticket) {
        return browser.open("/voter/tablette#" + ticket)
                .await(() -> browser.text().contains("Étape 1 sur 3"))
                .see("trois coups de cœur");
    }

    private static Browser choose(Browser browser, String name) {
        return browser.click("Le garage solidaire de la Lys")
                .click("La vélo-école des terrils")
                .click("Vérifier mes choix")
                .see("Étape 2 sur 3", "Il reste une étape")
                .picture(name + "-2")
                .click("Continuer")
                .see("Étape 3 sur 3", "Léa Martin, né·e le 7/3/1984, Béthune (62400)", "Ce n’est pas vous")
                .doNotSee("Code reçu")
                .picture(name + "-3");
    }

    @Test
    void a_resident_votes_on_a_tablet_that_then_forgets_them(Browser browser) {
        var ticket = ticket(browser, "Martin");
        browser.tablet().open("/voter/tablette").see(READY, "Pour commencer").picture("tablette-768-0");
        scan(browser, ticket).picture("tablette-768-1");
        assertThat(browser.url()).isEqualTo("/voter/tablette");
        choose(browser, "tablette-768");
        assertThat(scene.rows("roll_entry")).isZero();
        assertThat(scene.rows("SPRING_SESSION")).as("that of the officer").isOne();
        assertThat(browser.cookie("SESSION")).isEmpty();
        browser.click("Je vote")
                .see("Votre bulletin est enregistré", "prenez-le en photo")
                .doNotSee("Martin", "garage", "Nouveau bulletin")
                .picture("tablette-768-4");
        var receipt = browser.text("#recu").strip();
        assertThat(scene.rows("sealed_ballot")).isOne();
        browser.click("Terminé").see(READY);
        assertThat(browser.cookie("tablette")).isEmpty();
        assertThat(browser.cookie("ordre")).isEmpty();

        for (var times = 0; times < 4; times++) {
            assertThat(browser.back()).doesNotContain("Martin", receipt, "Choisi", "garage", "vélo-école");
        }
        scan(browser, ticket).doNotSee("Martin");
        assertThat(browser.count("input:checked")).isZero();
        assertThat(scene.rows("sealed_ballot")).isOne();

        lookUp(browser.clearCookies().wide(), "MARTIN").see("Cette personne a déjà voté");
    }

    @Test
    void a_tablet_left_alone_goes_back_by_itself(Browser browser) {
        var ticket = ticket(browser, "Martin");
        scan(browser.narrow(), ticket).picture("tablette-320-1");
        browser.idle(Duration.ofMinutes(4).plusSeconds(45))
                .await(() -> browser.text().contains("Cet écran va s’effacer"))
                .idle(Duration.ofSeconds(20))
                .await(() -> browser.text().contains(READY));
        choose(scan(browser, ticket), "tablette-320")
                .click("Je vote")
                .see("Terminé")
                .picture("tablette-320-4");
        browser.idle(Duration.ofSeconds(61))
                .await(() -> browser.text().contains(READY))
                .doNotSee("récépissé")
                .picture("tablette-320-0");
    }

    @Test
    void without_javascript_the_ticket_is_pasted_and_the_tablet_forgets_too(@NoScript Browser browser) {
        var ticket = ticket(browser, "Martin");
        browser.narrow()
                .open("/voter/tablette")
                .click("La tablette ne lit pas le dessin")
                .fill("Ticket", "pas un ticket")
                .click("Ouvrir mon bulletin")
                .see("Ce ticket ne s’ouvre pas", READY)
                .picture("tablette-320-refus")
                .click("La tablette ne lit pas le dessin")
                .fill("Ticket", ticket)
                .click("Ouvrir mon bulletin");
        choose(browser, "tablette-nojs-320").click("Je vote").see("Votre bulletin est enregistré");
        browser.click("Terminé").see(READY);
        for (var times = 0; times < 5; times++) {
            assertThat(browser.back()).doesNotContain("Martin", "Votre récépissé", "Étape 3");
        }
    }

    @Test
    void a_ticket_that_was_used_says_so(Browser browser) {
        var ticket = ticket(browser, "Martin");
        choose(scan(browser.tablet(), ticket), "tablette-768").click("Je vote").click("Terminé");
        choose(scan(browser, ticket), "tablette-768")
                .click("Je vote")
                .see("Un vote est déjà enregistré sous cette identité", "Terminé")
                .picture("tablette-768-deja-vote")
                .narrow()
                .picture("tablette-320-deja-vote")
                .click("Terminé")
                .see(READY);
    }
}
