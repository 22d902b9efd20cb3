package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.accompaniment.Stage;
import fr.comptoir.identity.Role;
import fr.comptoir.project.ProjectSamples;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@Journey
class DepositJourneyTests {

    private final Fixtures fixtures;
    private final ProjectSamples samples;
    private final TestDatabase database;

    DepositJourneyTests(Fixtures fixtures, ProjectSamples samples, TestDatabase database) {
        this.fixtures = fixtures;
        this.samples = samples;
        this.database = database;
    }

    @Test
    void without_javascript_a_project_goes_from_the_personal_link_to_the_catalogue(
            @NoScript Browser holder, Browser staff) {
        var edition = fixtures.edition("2031");
        var link =
                "/projets/depot/" + samples.accompanied(edition, Stage.SUBMIT).value();

        holder.wide()
                .open(link)
                .see(ProjectSamples.SENTENCE)
                .picture("depot-1-accueil")
                .click("Commencer");
        describe(holder);
        holder.fill("Nom de la personne ou du groupe", "Les Fourniers du quartier")
                .select("Qui dépose ce projet", "Un collectif d’habitants")
                .picture("depot-3-porteur")
                .click("Enregistrer et continuer");
        finance(holder);
        holder.see("Vérifiez vos réponses", "Les Fourniers du quartier", "15 000 €")
                .picture("depot-6-verification");
        holder.narrow()
                .picture("depot-6-verification-320")
                .click("Déposer mon projet")
                .see("Votre projet est déposé")
                .picture("depot-7-depose-320");

        review(staff);
        complete(holder.wide(), lastLink());
        label(staff);

        holder.open("/projets").see("Le four du quartier", "1 projet").picture("catalogue-labellise");
        holder.click("Le four du quartier").see("Un projet utile, bien porté.").picture("projet");
        holder.narrow().open(holder.url()).picture("projet-320");
        holder.open(link).see("Labellisé", "Votre projet sera proposé au vote");
    }

    private static void describe(Browser holder) {
        holder.see("Étape 1 sur 4").fill("Le nom du projet", "").click("Enregistrer et continuer");
        holder.see("Donnez un nom au projet").picture("depot-2-projet-erreurs");
        holder.fill("Le nom du projet", "Le four du quartier")
                .fill("Pourquoi ce projet", "Au pied des tours, on ne se croise plus.")
                .fill("Et concrètement", "On construit un four. On cuit ensemble le samedi.")
                .picture("depot-2-projet")
                .click("Enregistrer et continuer");
    }

    private static void finance(Browser holder) {
        holder.see("Étape 3 sur 4").narrow().picture("depot-4-plan-320").wide();
        holder.select("Dépense 1", "Nature", "Équipement")
                .fill("Dépense 1", "Précision", "Briques et porte du four")
                .fill("Dépense 1", "Montant", "9 500,50")
                .select("Dépense 2", "Nature", "Animation et coordination")
                .fill("Dépense 2", "Montant", "5 499,50")
                .click("Ajouter une dépense");
        holder.see("Dépense 3").click("Enlever la dépense 3");
        holder.doNotSee("Dépense 3")
                .fill("Montant demandé au budget citoyen", "12 000")
                .select("Ressource 1", "Nature", "Bénévolat valorisé")
                .fill("Ressource 1", "Montant", "2 500")
                .click("Enregistrer et continuer");
        holder.see("il manque 500 €").picture("depot-5-plan-desequilibre");
        holder.narrow().picture("depot-5-plan-desequilibre-320").wide();
        holder.fill("Ressource 1", "Montant", "3 000").click("Recalculer");
        holder.see("Équilibré").picture("depot-5-plan-equilibre").click("Enregistrer et continuer");
    }

    private void review(Browser staff) {
        SignIn.as(staff, fixtures.staff(Role.REVIEWER));
        staff.open("/gestion/instruction").see("Le four du quartier").picture("instruction-1-file");
        staff.click("Le four du quartier").picture("instruction-2-dossier").click("Commencer l’instruction");
        staff.click("Demander des compléments").see("Écrivez les raisons").picture("instruction-3-controle");
        staff.fill("Votre avis, ou ce qui manque", "Dites qui entretient le four.")
                .click("Demander des compléments")
                .see("attend maintenant son porteur", "À compléter");
    }

    /** The link that the last mail to the holder carries. */
    private String lastLink() {
        var mail = database.owner()
                .sql("select body from outbox where subject like '%il manque%' order by created_at desc limit 1")
                .query(String.class)
                .single();
        return mail.replaceAll("(?s).*(/projets/depot/[\\w-]+).*", "$1");
    }

    private static void complete(Browser holder, String link) {
        holder.open(link).see("Dites qui entretient le four.").picture("depot-8-a-completer");
        holder.click("Modifier Le projet")
                .fill("Et concrètement", "On cuit le samedi. Chacun entretient le four à son tour.")
                .click("Enregistrer et continuer")
                .click("Enregistrer et continuer")
                .click("Enregistrer et continuer")
                .see("Chacun entretient le four à son tour.")
                .click("Déposer de nouveau")
                .see("Votre projet est déposé");
    }

    private void label(Browser staff) {
        staff.open("/gestion/instruction").click("Le four du quartier").click("Commencer l’instruction");
        for (var point :
                new String[] {"Le projet profite", "Le projet a une utilité", "On sait qui", "Le plan de", "Les textes"
                }) {
            staff.click(point);
        }
        staff.fill("Votre avis, ou ce qui manque", "Dossier complet.").click("Recevable, à transmettre au comité");
        staff.see("Le projet est devant le comité").click("Se déconnecter");
        SignIn.as(staff, fixtures.staff(Role.COMMITTEE));
        staff.open("/gestion/instruction").click("Le four du quartier").picture("instruction-4-comite");
        staff.fill("L’avis du comité", "Un projet utile, bien porté.").click("Labelliser le projet");
        staff.see("Le projet est labellisé").picture("instruction-5-labellise");
        staff.narrow()
                .open(staff.url())
                .picture("instruction-5-labellise-320")
                .open("/gestion/instruction?etat=tous")
                .picture("instruction-6-file-320");
    }

    @Test
    void the_catalogue_is_a_pleasure_to_browse(Browser browser) {
        var edition = fixtures.edition("2032");
        for (var title : new String[] {
            "Le garage solidaire de la Lys",
            "Des ordinateurs qui repartent",
            "L’épicerie d’été",
            "Le jardin des cheminots",
            "Un studio pour les jeunes"
        }) {
            samples.project(edition, title, ProjectStatus.ON_BALLOT);
        }
        browser.wide().open("/projets?edition=2032").see("5 projets").picture("catalogue");
        browser.fill("Mots", "epicerie")
                .click("Chercher")
                .see("1 projet", "L’épicerie d’été")
                .doNotSee("Le jardin");
        browser.click("Tout effacer").see("5 projets");
        browser.fill("Mots", "introuvable")
                .click("Chercher")
                .see("Aucun projet ne correspond")
                .picture("catalogue-vide");
        browser.narrow().open("/projets?edition=2032").picture("catalogue-320");
        browser.open("/projets?edition=2032&lang=en").see("Residents imagined them");
        assertThat(browser.cookie("ordre")).isPresent();
    }
}
