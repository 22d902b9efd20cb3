package fr.comptoir.journeys;

import fr.comptoir.accompaniment.Stage;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Token;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.SampleEdition;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;

/** A visitor walks through the public site; each page opened is checked by axe and for horizontal scrolling. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSiteJourneyTests {

    private static final Token LINK = new Token("PublicSiteJourneyLink1");
    private static final Token FOLLOWED = new Token("PublicSiteJourneyLink2");
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("accueil", "/"),
            Map.entry("comprendre", "/comprendre"),
            Map.entry("suivi-projet", "/suivi/" + LINK.value()),
            Map.entry("suivi-idee", "/suivi/" + FOLLOWED.value()),
            Map.entry("suivi-inconnu", "/suivi/" + "x".repeat(22)),
            Map.entry("donnees", "/donnees"),
            Map.entry("accessibilite", "/accessibilite"),
            Map.entry("confidentialite", "/confidentialite"),
            Map.entry("mentions", "/mentions-legales"),
            Map.entry("plan", "/plan-du-site"),
            Map.entry("contact", "/contact"),
            Map.entry("introuvable", "/nulle-part"),
            Map.entry("idees", "/idees"),
            Map.entry("comptoirs", "/comptoirs"),
            Map.entry("projets", "/projets"),
            Map.entry("projet", "/projets/2027/P-AAAAA2"),
            Map.entry("voter", "/voter"),
            Map.entry("verifier", "/verifier"),
            Map.entry("resultats", "/resultats"),
            Map.entry("projets-soutenus", "/projets-soutenus"),
            Map.entry("reglement", "/editions/2027/reglement"));

    private final ApplicationContext beans;

    PublicSiteJourneyTests(ApplicationContext beans) {
        this.beans = beans;
    }

    @BeforeAll
    void anEditionInItsVote() {
        var sample = new SampleEdition(beans);
        var edition = sample.voting("2027");
        var idea = sample.idea(edition, IdeaStatus.SUBMITTED, LINK);
        sample.accompany(edition, idea, Stage.SUBMIT);
        sample.accompany(edition, sample.idea(edition, IdeaStatus.IN_ACCOMPANIMENT, FOLLOWED), Stage.CLARIFY);
        sample.comptoirs(edition);
        sample.projects(edition, ProjectStatus.LABELLED, idea);
        sample.vote(edition, 42);
    }

    @Test
    void in_french_on_a_wide_screen(Browser browser) {
        PAGES.forEach((name, path) -> browser.open(path).picture("site-" + name + "-1280"));
    }

    @Test
    void in_french_on_a_small_phone_without_javascript(@NoScript Browser browser) {
        browser.narrow();
        PAGES.forEach((name, path) -> browser.open(path).picture("site-" + name + "-320"));
    }

    @Test
    void in_english_on_a_wide_screen_without_javascript(@NoScript Browser browser) {
        browser.open("/?lang=en").see("Choose the projects that will change everyday life.");
        PAGES.forEach((name, path) -> browser.open(path));
    }

    @Test
    void in_english_on_a_small_phone(Browser browser) {
        browser.narrow().open("/?lang=en");
        PAGES.forEach((name, path) -> browser.open(path).doNotSee("Voter"));
    }

    @Test
    void from_the_front_door_to_the_ballot(Browser browser) {
        browser.open("/")
                .see("Le vote est ouvert", "projets au vote", "votes dans l’urne", "100 000 €")
                .see("Comptoir de Liévin 2027", "personnes ont voté", "42")
                .click("Je vote")
                .see("Voter");
    }

    @Test
    void the_author_of_an_idea_reads_where_it_stands_and_what_comes_next(Browser browser) {
        browser.open("/suivi/" + FOLLOWED.value())
                .see("Accompagnée", "Chercher un local avec la mairie", "La Fabrique des possibles")
                .see("Rencontrer la mairie")
                .open("/suivi/" + LINK.value())
                .see("Le vote est ouvert", "Le garage solidaire de la Lys", "Numéro sur le bulletin")
                .click("Voir sa page publique")
                .see("Le garage solidaire de la Lys");
    }
}
