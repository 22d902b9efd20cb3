package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.comptoir.ArchivedSession;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.NewComptoir;
import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Journey
class IdeasJourneyTests {

    private final Fixtures fixtures;
    private final ComptoirArchive comptoirs;
    private final TestDatabase database;
    private EditionView edition;

    IdeasJourneyTests(Fixtures fixtures, ComptoirArchive comptoirs, TestDatabase database) {
        this.fixtures = fixtures;
        this.comptoirs = comptoirs;
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        database.empty();
        edition = fixtures.edition("2027");
        var comptoir = comptoirs
                .addComptoirs(List.of(new NewComptoir(
                        "Comptoir du Marais",
                        "Centre social du Marais",
                        "12 rue des Saules",
                        new CommuneCode("62119"),
                        "Entrée de plain-pied, boucle magnétique à l’accueil.")))
                .getFirst();
        var now = Instant.now();
        comptoirs.addSessions(List.of(
                new ArchivedSession(
                        comptoir,
                        edition.id(),
                        now.minusSeconds(60),
                        now.plus(Duration.ofHours(3)),
                        "Goûter offert.",
                        List.of(),
                        List.of()),
                new ArchivedSession(
                        comptoir,
                        edition.id(),
                        now.plus(Duration.ofDays(9)),
                        now.plus(Duration.ofDays(9)).plus(Duration.ofHours(2)),
                        "",
                        List.of(),
                        List.of())));
    }

    @Test
    void a_resident_says_an_idea_on_a_phone(Browser browser) {
        voice(browser.narrow(), "telephone");
    }

    @Test
    void a_resident_says_an_idea_without_javascript(@NoScript Browser browser) {
        voice(browser.narrow(), "sans-script");
    }

    private void voice(Browser browser, String picture) {
        browser.open("/idees")
                .see("Personne n’a encore dit d’idée")
                .picture("idees-vide-" + picture)
                .click("Dire une idée")
                .picture("idees-nouvelle-" + picture)
                .click("Envoyer mon idée")
                .see("Écrivez votre idée")
                .picture("idees-nouvelle-erreur-" + picture)
                .fill("Votre idée, en une phrase", "Un jardin pour apprendre à cuisiner ensemble.")
                .fill("Où ? Votre commune", "Lens")
                .fill("Votre adresse e-mail", "lina@example.org")
                .click("Envoyer mon idée")
                .see("Merci ! Votre idée est notée.", "/suivi/")
                .picture("idees-merci-" + picture)
                .click("Voir mon idée dans la liste")
                .see("Un jardin pour apprendre à cuisiner ensemble.", "Lens")
                .doNotSee("lina@example.org")
                .picture("idees-une-" + picture)
                .open("/idees?q=JARDÍN")
                .see("1 idée")
                .open("/idees?q=piscine")
                .see("Aucune idée ne correspond")
                .open("/comptoirs")
                .see("Comptoir du Marais")
                .picture("comptoirs-" + picture)
                .click("Comptoir du Marais")
                .see("12 rue des Saules")
                .picture("comptoir-" + picture);
    }

    @Test
    void a_host_notes_an_idea_and_an_adviser_brings_it_to_the_deposit(Browser browser) {
        path(browser, "large");
    }

    @Test
    void the_same_on_a_phone(Browser browser) {
        path(browser.narrow(), "etroit");
    }

    private void path(Browser browser, String picture) {
        SignIn.as(browser, fixtures.staff(Role.HOST))
                .open("/gestion/comptoirs")
                .picture("gestion-comptoirs-" + picture)
                .click("Comptoir du Marais")
                .click("Une personne")
                .see("1 personne présente")
                .click("Avec un nom ou une commune")
                .fill("Nom ou prénom", "Lina")
                .fill("Commune", "Béthune")
                .click("Ajouter cette personne")
                .see("2 personnes présentes", "Lina")
                .picture("seance-" + picture)
                .click("Noter son idée : Lina")
                .picture("seance-noter-" + picture)
                .fill("L’idée, en une phrase", "Un four à pain pour la rue, allumé le samedi.")
                .fill("Adresse e-mail", "lina@example.org")
                .click("Noter cette idée")
                .see("C’est noté", "/suivi/")
                .picture("seance-notee-" + picture)
                .click("Revenir à la séance")
                .see("1 idée notée", "Un four à pain pour la rue")
                .picture("seance-idee-" + picture)
                .open("/gestion/comptoirs/idees")
                .picture("gestion-idees-" + picture)
                .open("/gestion/comptoirs/idees/" + reference())
                .see("Ce que nous savons", "lina@example.org")
                .picture("gestion-idee-" + picture)
                .click("Retirer des pages publiques")
                .see("Dites pourquoi");
        browser.click("Se déconnecter");
        SignIn.as(browser, fixtures.staff(Role.ADVISER))
                .open("/gestion/accompagnement")
                .see("Un four à pain pour la rue")
                .click("Je la prends : " + reference())
                .see("Vous suivez maintenant cette idée.")
                .select("Quoi", "Entretien individuel")
                .click("Noter l’action")
                .see("Dites combien de temps")
                .fill("Heures", "1")
                .fill("Minutes", "30")
                .fill("Ce qui en ressort", "Lina a trouvé deux voisins.")
                .click("Noter l’action")
                .see("L’action est notée.", "1 h 30")
                .fill("Prochaine date", "2999-01-15")
                .fill("Prochaine étape", "Visite du local")
                .click("Enregistrer la suite")
                .see("La prochaine date est notée.")
                .fill("Le chemin convenu avec la personne", "Trouver le lieu. Écrire le budget.")
                .click("Enregistrer la feuille de route")
                .see("La feuille de route est enregistrée.")
                .picture("dossier-" + picture)
                .click("Passer à : Transformer")
                .see("L’étape suivante est commencée.")
                .open("/gestion/accompagnement")
                .picture("tableau-" + picture)
                .open("/gestion/accompagnement/" + reference())
                .click("Passer à : Déposer")
                .see("Le dépôt est ouvert", "/projets/depot/")
                .picture("depot-ouvert-" + picture);
        assertThat(mails()).hasSize(3).last().asString().contains("/projets/depot/");
    }

    private String reference() {
        return database.owner()
                .sql("select reference from idea")
                .query(String.class)
                .single();
    }

    private List<String> mails() {
        return database.owner()
                .sql("select body from outbox order by created_at")
                .query(String.class)
                .list();
    }
}
