package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.comptoir.ArchivedSession;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.NewComptoir;
import fr.comptoir.edition.EditionView;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.project.ProjectSamples;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One sentence said at a comptoir becomes a funded project, through the pages alone, by the people concerned. */
@Journey
class WholePathJourneyTests {

    private static final String TITLE = "Le four du samedi";

    private final Fixtures fixtures;
    private final ComptoirArchive comptoirs;
    private final ProjectSamples samples;
    private final PollScene scene;
    private final TestDatabase database;

    WholePathJourneyTests(
            Fixtures fixtures,
            ComptoirArchive comptoirs,
            ProjectSamples samples,
            ApplicationContext beans,
            TestDatabase database) {
        this.fixtures = fixtures;
        this.comptoirs = comptoirs;
        this.samples = samples;
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @Test
    void from_an_idea_at_a_comptoir_to_a_funded_project(Browser staff, @NoScript Browser resident) {
        var edition = fixtures.edition("2033");
        openSession(edition);
        samples.project(edition, "Le garage solidaire", ProjectStatus.LABELLED);

        var link = note(staff);
        accompany(staff);
        deposit(resident.narrow(), link);
        label(staff);
        seal(staff);
        vote(resident.narrow());
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(2)), now.minusSeconds(1)));
        count(staff);

        resident.wide()
                .open("/resultats/2033")
                .see(TITLE, "1 votant")
                .open("/projets-soutenus")
                .see(TITLE)
                .open(link)
                .see(TITLE, "soutenu");
    }

    private void openSession(EditionView edition) {
        var place = new NewComptoir(
                "Comptoir du Marais",
                "Centre social",
                "12 rue des Saules",
                new CommuneCode("62119"),
                "Entrée de plain-pied.");
        var comptoir = comptoirs.addComptoirs(List.of(place)).getFirst();
        var now = Instant.now();
        comptoirs.addSessions(List.of(new ArchivedSession(
                comptoir,
                edition.id(),
                now.minusSeconds(60),
                now.plus(Duration.ofHours(3)),
                "",
                List.of(),
                List.of())));
    }

    /** An animatrice notes the idea of somebody who came; gives the personal link. */
    private String note(Browser staff) {
        SignIn.as(staff, fixtures.staff(Role.HOST))
                .open("/gestion/comptoirs")
                .click("Comptoir du Marais")
                .click("Avec un nom ou une commune")
                .fill("Nom ou prénom", "Lina")
                .click("Ajouter cette personne")
                .click("Noter son idée : Lina")
                .fill("L’idée, en une phrase", "Un four à pain pour la rue, allumé le samedi.")
                .fill("Adresse e-mail", "lina@example.org")
                .click("Noter cette idée")
                .see("C’est noté")
                .click("Se déconnecter");
        return scene.lastMail("lina@example.org").replaceAll("(?s).*(/suivi/[\\w-]+).*", "$1");
    }

    private void accompany(Browser staff) {
        SignIn.as(staff, fixtures.staff(Role.ADVISER))
                .open("/gestion/accompagnement")
                .click("Je la prends")
                .select("Quoi", "Entretien individuel")
                .fill("Heures", "1")
                .fill("Minutes", "30")
                .click("Noter l’action")
                .see("1 h 30")
                .click("Passer à : Transformer")
                .click("Passer à : Déposer")
                .see("Le dépôt est ouvert")
                .click("Se déconnecter");
    }

    private void deposit(Browser holder, String link) {
        var mail = scene.lastMail("lina@example.org");
        assertThat(mail).contains("/projets/depot/");
        holder.open(mail.replaceAll("(?s).*(/projets/depot/[\\w-]+).*", "$1"))
                .see("Un four à pain pour la rue, allumé le samedi.")
                .click("Commencer")
                .fill("Le nom du projet", TITLE)
                .select("Le thème", "Alimentation et circuits courts")
                .fill("Pourquoi ce projet", "Au pied des tours, on ne se croise plus.")
                .fill("Et concrètement", "On construit un four. On cuit ensemble le samedi.")
                .click("Enregistrer et continuer")
                .fill("Nom de la personne ou du groupe", "Les Fourniers")
                .select("Qui dépose ce projet", "Un collectif d’habitants")
                .click("Enregistrer et continuer")
                .select("Dépense 1", "Nature", "Équipement")
                .fill("Dépense 1", "Montant", "12 000")
                .fill("Montant demandé au budget citoyen", "12 000")
                .click("Enregistrer et continuer")
                .see("Vérifiez vos réponses")
                .click("Déposer mon projet")
                .see("Votre projet est déposé");
    }

    private void label(Browser staff) {
        SignIn.as(staff, fixtures.staff(Role.REVIEWER))
                .open("/gestion/instruction")
                .click(TITLE)
                .click("Commencer l’instruction");
        for (var point :
                List.of("Le projet profite", "Le projet a une utilité", "On sait qui", "Le plan de", "Les textes")) {
            staff.click(point);
        }
        staff.fill("Votre avis, ou ce qui manque", "Dossier complet.")
                .click("Recevable, à transmettre au comité")
                .click("Se déconnecter");
        SignIn.as(staff, fixtures.staff(Role.COMMITTEE))
                .open("/gestion/instruction")
                .click(TITLE)
                .fill("L’avis du comité", "Un projet utile, bien porté.")
                .click("Labelliser le projet")
                .see("Le projet est labellisé")
                .click("Se déconnecter");
    }

    private void seal(Browser staff) {
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        poll(staff, first)
                .click("Poser le premier sceau")
                .doNotSee("Poser le second sceau")
                .click("Se déconnecter");
        poll(staff, second)
                .click("Poser le second sceau")
                .see("Règlement scellé")
                .click("Se déconnecter");
    }

    private static Browser poll(Browser staff, StaffPrincipal officer) {
        return SignIn.as(staff, officer).open("/gestion/scrutin/2033");
    }

    private void vote(Browser voter) {
        voter.open("/voter")
                .click(TITLE)
                .click("Vérifier mes choix")
                .see(TITLE)
                .click("Continuer")
                .fill("Nom de naissance", "Vasseur")
                .fill("Prénoms", "Noé")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune", "Béthune")
                .fill("Adresse électronique", "noe@example.org")
                .click("Je jure que j’habite cette commune")
                .click("Recevoir mon code")
                .fill("Code reçu par courriel", scene.code("noe@example.org"))
                .click("Je vote")
                .see("Votre bulletin est enregistré");
    }

    private void count(Browser staff) {
        poll(staff, fixtures.staff(Role.POLL_OFFICER)).click("Ouvrir l’urne").see("1 bulletin");
        staff.open("/gestion/resultats/2033")
                .click("Compter les bulletins")
                .click("Proposer ce résultat")
                .click("Se déconnecter");
        SignIn.as(staff, fixtures.staff(Role.ADMINISTRATOR))
                .open("/gestion/resultats/2033")
                .click("Certifier et publier")
                .see("Le résultat est certifié");
    }
}
