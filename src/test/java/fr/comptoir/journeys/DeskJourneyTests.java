package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.shared.Period;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@Journey
class DeskJourneyTests {

    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;

    DeskJourneyTests(ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private static Browser declare(Browser browser, String name) {
        return browser.fill("Nom de naissance", name)
                .fill("Prénoms", "Léa")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune où la personne habite", "Béthune (62400)")
                .click("La personne jure qu’elle habite");
    }

    @Test
    void a_host_signs_somebody_and_compares_an_envelope(Browser browser) {
        scene.openWithDesk("2027", true);
        SignIn.as(browser, fixtures.staff(Role.HOST))
                .open("/gestion/emargement")
                .click("Budget citoyen 2027")
                .see("La personne peut-elle voter ?")
                .picture("emargement");
        declare(browser, "Martin")
                .click("Vérifier")
                .see("Cette personne peut voter", "Léa Martin")
                .picture("emargement-peut-voter")
                .narrow()
                .picture("emargement-peut-voter-320")
                .click("Émarger pour un bulletin papier")
                .see("C’est émargé", "La personne peut-elle voter ?")
                .picture("emargement-320");
        assertThat(browser.value("#birthName")).isEmpty();
        declare(browser, "MARTIN")
                .click("Vérifier")
                .see("Cette personne a déjà voté")
                .picture("emargement-deja-vote-320")
                .click("Personne suivante")
                .wide()
                .click("Enveloppes fermées")
                .fill("Numéro de l’enveloppe", "12")
                .click("Reçue par courrier");
        declare(browser, "Martin")
                .click("Comparer avec l’émargement")
                .see("Enveloppe 12, déjà voté", "Ne pas ouvrir")
                .picture("enveloppes")
                .narrow()
                .picture("enveloppes-320");
    }

    @Test
    void two_people_read_a_batch_and_a_third_resolves_it(Browser browser) {
        var edition = closed();
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        var third = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/papier")
                .picture("papier-liste")
                .click("Budget citoyen 2026")
                .fill("D’où vient la pile", "Urne de Liévin")
                .fill("Bulletins comptés à la main", "2")
                .picture("papier")
                .click("Ouvrir le lot");
        read(browser, "première", "KF4821 1 2\nKF4822 9", "KF4821 1 2");
        browser.see("rien de cette ligne n’est pris")
                .picture("papier-ligne-refusee")
                .narrow()
                .picture("papier-ligne-refusee-320")
                .wide()
                .fill("Une ligne par bulletin", "KF4822 3 4 5 6")
                .click("Enregistrer ces lignes")
                .click("Terminer ma lecture")
                .click("Se déconnecter");
        SignIn.as(browser, second).open("/gestion/papier/2026/lots/1").doNotSee("KF4821 1 2");
        read(browser, "deuxième", "KF4821 1 2\nKF4822 3 4 5", "KF4821 1 2");
        browser.click("Terminer ma lecture")
                .see("Différent")
                .picture("papier-differences")
                .click("Se déconnecter");
        SignIn.as(browser, third).open("/gestion/papier/2026/lots/1").doNotSee("KF4822 3 4 5 6");
        browser.click("Commencer la troisième lecture")
                .see("Bulletins à relire : 2")
                .fill("Une ligne par bulletin", "KF4822 3 4 5 6")
                .click("Enregistrer ces lignes")
                .click("Terminer ma lecture")
                .see("nul trop 3 4 5 6")
                .picture("papier-lot-termine")
                .narrow()
                .picture("papier-lot-termine-320")
                .open("/gestion/papier/" + edition.slug())
                .see("1 valables, 0 blancs, 1 nuls", "trop de choix")
                .picture("papier-rapprochement-320")
                .wide()
                .picture("papier-rapprochement");
    }

    private static void read(Browser browser, String which, String lines, String shown) {
        browser.click("Commencer la " + which + " lecture")
                .fill("Une ligne par bulletin", lines)
                .click("Enregistrer ces lignes")
                .see(shown);
    }

    private EditionView closed() {
        var now = Instant.now();
        var edition =
                scene.withDesk("2026", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))), false);
        for (var number : List.of("KF4821", "KF4822")) {
            database.owner()
                    .sql("insert into paper_original (edition_id, number) values (:edition, :number)")
                    .param("edition", edition.id().value())
                    .param("number", number)
                    .update();
        }
        return edition;
    }
}
