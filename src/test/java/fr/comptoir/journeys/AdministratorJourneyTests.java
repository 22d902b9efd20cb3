package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.Editions;
import fr.comptoir.identity.Role;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.SignIn;
import org.junit.jupiter.api.Test;

@Journey
class AdministratorJourneyTests {

    private final Fixtures fixtures;
    private final Editions editions;

    AdministratorJourneyTests(Fixtures fixtures, Editions editions) {
        this.fixtures = fixtures;
        this.editions = editions;
    }

    @Test
    void an_administrator_signs_in_creates_an_edition_and_invites_a_colleague(Browser browser) {
        var administrator = fixtures.staff(Role.ADMINISTRATOR);
        browser.open("/gestion")
                .see("Se connecter")
                .fill("Adresse électronique", administrator.email())
                .fill("Mot de passe", "pas le bon")
                .click("Se connecter")
                .see("Adresse ou mot de passe incorrect");
        assertThat(browser.attribute("#email", "value")).isEqualTo(administrator.email());
        browser.picture("connexion-refusee");

        SignIn.as(browser, administrator)
                .see("Bonjour " + administrator.name())
                .picture("tableau-de-bord")
                .click("Réglages")
                .click("Éditions")
                .click("Créer une édition")
                .fill("Nom", "Budget citoyen 2028")
                .fill("Place dans les adresses", "2028")
                .fill("Dotation", "600 000")
                .fill("Le plus qu’un projet peut demander", "20 000");
        dates(browser, "2028-09-01", "2028-09-15")
                .click("Créer l’édition")
                .see("Il y a un problème dans vos réponses", "Le dépouillement commence après la fin du vote")
                .picture("edition-refusee");
        dates(browser, "2028-09-01", "2028-10-01")
                .picture("edition")
                .click("Créer l’édition")
                .see("est créée", "Budget citoyen 2028", "modifiables")
                .picture("editions");
        assertThat(editions.bySlug("2028")).isPresent();

        browser.click("Réglages")
                .click("Personnes et rôles")
                .click("Inviter une personne")
                .fill("Prénom et nom", "Dominique Modèle")
                .fill("Adresse électronique", "dominique@example.org")
                .click("Animation des comptoirs")
                .picture("invitation")
                .click("Envoyer l’invitation")
                .see("va recevoir une invitation", "Dominique Modèle")
                .picture("personnes")
                .open("/demo/courriels")
                .see("Votre compte sur")
                .picture("courriels")
                .open("/gestion/journal")
                .see("Journal intact", "edition.created", "staff.created")
                .picture("journal")
                .click("Se déconnecter")
                .see("Vous êtes déconnecté·e");
    }

    @Test
    void on_a_small_phone_everything_still_fits(Browser browser) {
        var administrator = fixtures.staff(Role.ADMINISTRATOR);
        SignIn.as(browser.narrow(), administrator)
                .picture("tableau-de-bord-320")
                .open("/gestion/reglages/utilisateurs/nouveau")
                .click("Envoyer l’invitation")
                .see("Écrivez le prénom et le nom", "Écrivez une adresse électronique")
                .picture("invitation-320")
                .open("/gestion/reglages/structures")
                .fill("Son nom", "La Fabrique du Ternois")
                .select("Ce qu’elle est", "Tiers-lieu")
                .click("Ajouter")
                .see("La structure est ajoutée", "La Fabrique du Ternois")
                .open("/gestion/reglages/editions/nouvelle")
                .picture("edition-320")
                .open("/gestion/journal")
                .picture("journal-320")
                .open("/demo/courriels")
                .open("/gestion/recherche?q=ternois")
                .see("Rien de ce nom");
    }

    private static Browser dates(Browser browser, String vote, String count) {
        var dates = new String[][] {
            {"IDEAS", "2028-02-01", "2028-04-30"},
            {"SUBMISSION", "2028-03-01", "2028-05-31"},
            {"LABELLING", "2028-06-01", "2028-08-15"},
            {"VOTE", vote, "2028-09-30"},
            {"COUNT", count, "2028-11-05"},
            {"PROCLAMATION", "2028-11-10", "2028-11-30"}
        };
        for (var phase : dates) {
            browser.date("dates[" + phase[0] + "].start", phase[1]).date("dates[" + phase[0] + "].end", phase[2]);
        }
        return browser;
    }
}
