package fr.comptoir.journeys;

import fr.comptoir.identity.Role;
import fr.comptoir.results.PastPolls;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Officers erase what could tell who chose what, once the urn is open, then who voted, once nobody can contest the vote. */
@Journey
class ErasureJourneyTests {

    private final PastPolls past;
    private final Fixtures fixtures;
    private final TestDatabase database;

    ErasureJourneyTests(ApplicationContext beans, Fixtures fixtures, TestDatabase database) {
        this.past = new PastPolls(beans);
        this.fixtures = fixtures;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void an_officer_has_the_tables_rebuilt_and_follows_it(Browser browser) {
        past.withOpenUrn("2026");
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER))
                .open("/gestion/scrutin/2026")
                .picture("scrutin-urne-ouverte")
                .click("Effacer les traces")
                .see("Effacer les traces", "Table sealed_ballot", "Journal du moteur recouvert")
                .picture("effacement")
                .narrow()
                .picture("effacement-320")
                .wide()
                .click("Reconstruire les tables")
                .see("La reconstruction est demandée");
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!browser.open("/gestion/scrutin/2026/effacement").text().contains("C’est fait")
                && System.nanoTime() < deadline) {
            pause();
        }
        browser.see("C’est fait", "Les bulletins peuvent être comptés").picture("effacement-fait");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void two_officers_decide_that_the_electors_data_go(@NoScript Browser browser) {
        past.certified("2024");
        database.owner()
                .sql("update certified_result set certified_at = certified_at - interval 71 day")
                .update();
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin/2024")
                .click("Conservation")
                .see("Ce qui est gardé aujourd’hui", "émargements", "Peut être effacé à partir du")
                .narrow()
                .picture("conservation-320")
                .wide()
                .fill("Raison, et ce qui montre qu’aucun recours n’est en cours", "non")
                .click("Proposer l’effacement")
                .see("Écrivez la raison")
                .fill(
                        "Raison, et ce qui montre qu’aucun recours n’est en cours",
                        "Délai passé, aucun recours au greffe.")
                .click("Proposer l’effacement")
                .see("Effacement proposé", "Une autre personne du bureau décide")
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .open("/gestion/scrutin/2024/conservation")
                .picture("conservation-proposee")
                .click("Décider l’effacement")
                .see("Effacement décidé", "scripts/purge 2024 --confirm")
                .picture("conservation-decidee");
    }
}
