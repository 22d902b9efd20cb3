package fr.comptoir.journeys;

import fr.comptoir.identity.Role;
import fr.comptoir.results.PastPolls;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.SignIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@Journey
class ResultsJourneyTests {

    private final Fixtures fixtures;
    private final PastPolls past;

    ResultsJourneyTests(Fixtures fixtures, ApplicationContext application) {
        this.fixtures = fixtures;
        this.past = new PastPolls(application);
    }

    @Test
    void from_the_open_urn_to_the_page_of_a_funded_project(Browser browser) {
        past.withOpenUrn("2025");
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.ADMINISTRATOR);
        browser.open("/resultats/2025").see("Ils ne sont pas encore connus").picture("results-waiting");
        SignIn.as(browser, first)
                .open("/gestion/resultats")
                .see("À compter")
                .picture("results-desk")
                .click("Budget citoyen 2025")
                .click("Compter les bulletins")
                .see("Les bulletins sont comptés", "Verger des sept vallées", "Une égalité change le résultat")
                .picture("results-desk-counted")
                .narrow()
                .picture("results-desk-counted-320")
                .wide()
                .click("Proposer ce résultat")
                .see("C’est vous qui l’avez proposé")
                .doNotSee("Certifier et publier")
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .open("/gestion/resultats/2025")
                .see("Proposé par")
                .click("Certifier et publier")
                .see("Le résultat est certifié")
                .picture("results-desk-final")
                .see("Voir la page publique")
                .open("/resultats/2025")
                .see("3 projets soutenus par 8 votants", "Il lui manquait 2 voix")
                .picture("results-public");
        browser.narrow()
                .open("/resultats/2025")
                .picture("results-public-320")
                .open("/resultats")
                .picture("results-list-320");
        browser.wide()
                .open("/resultats")
                .see("Résultat certifié")
                .picture("results-list")
                .open("/projets-soutenus")
                .picture("funded-list");
        browser.open("/gestion/suivi")
                .picture("followup-desk")
                .click("Garage solidaire")
                .fill("Convention signée le", LocalDate.now().minusDays(1).toString())
                .click("Enregistrer la signature")
                .see("La signature est enregistrée")
                .fill("Jour prévu", LocalDate.now().plusDays(20).toString())
                .fill("Montant du versement", "12 000")
                .click("Ajouter ce versement")
                .see("Le versement est prévu")
                .fill("Montant du versement", "9 000")
                .fill("Jour prévu", LocalDate.now().plusDays(90).toString())
                .click("Ajouter ce versement")
                .see("Les versements ne peuvent pas dépasser")
                .fill("Titre", "Le local est trouvé")
                .fill("Texte", "Nous avons les clés depuis lundi. Venez nous voir !")
                .click("Publier")
                .see("La nouvelle est publiée")
                .picture("followup-file")
                .see("Voir la fiche publique")
                .open("/projets-soutenus/2025/P-DDDDDD")
                .see("Le local est trouvé", "12 000 €")
                .picture("funded-project")
                .narrow()
                .open("/projets-soutenus/2025/P-DDDDDD")
                .picture("funded-project-320");
    }

    @Test
    void an_election_is_imported_from_a_file_by_its_page(Browser browser) {
        SignIn.as(browser, fixtures.staff(Role.ADMINISTRATOR))
                .open("/gestion/resultats")
                .click("Importer une élection publiée")
                .picture("results-import")
                .click("Importer")
                .see("Choisissez un fichier")
                .narrow()
                .picture("results-import-320");
        browser.wide()
                .open("/gestion/resultats/import")
                .click("Importer plutôt deux tableaux")
                .picture("results-import-tables")
                .click("Importer")
                .see("Choisissez le tableau des bulletins")
                .see("Donnez le montant à répartir")
                .narrow()
                .picture("results-import-tables-320");
    }
}
