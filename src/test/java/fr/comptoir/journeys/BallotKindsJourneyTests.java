package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotKind;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Reach;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A resident votes on each kind of ballot paper, on a small phone and on a desktop screen, with JavaScript and without. */
@Journey
class BallotKindsJourneyTests {

    private static final String GARAGE = "Le garage solidaire de la Lys";
    private static final String CAFE = "Un café associatif à Hesdin";
    private static final String BIKES = "La vélo-école des terrils";
    private static final String ORCHARD = "Le verger des sept vallées";
    private static final String TEXTILE = "Une ressourcerie textile à Calais";
    private static final String RADIO = "Les ateliers radio des anciens";

    private final PollScene scene;
    private final TestDatabase database;

    BallotKindsJourneyTests(ApplicationContext beans, TestDatabase database) {
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private void open(BallotKind kind, int min, int max, Reach reach, Integer... points) {
        var rule = switch (kind) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> "greedy-by-votes(unfit=skip,minimum-votes=1)";
            case RANKING, FOR_AGAINST -> "greedy-by-points(unfit=skip,minimum-votes=1)";
            case JUDGEMENT -> "greedy-by-majority-judgment(unfit=skip,minimum-votes=1)";
        };
        scene.open("2027", new BallotTerms(kind, min, max, reach, List.of(points)), rule);
    }

    private void identify(Browser browser, String commune) {
        browser.click("Continuer")
                .fill("Nom de naissance", "Martin")
                .fill("Prénoms", "Agathe")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune", commune)
                .fill("Adresse électronique", "agathe@example.org")
                .click("Je jure que j’habite cette commune")
                .click("Recevoir mon code");
    }

    private void cast(Browser browser) {
        browser.fill("Code reçu par courriel", scene.code("agathe@example.org"))
                .click("Je vote")
                .see("Votre bulletin est enregistré");
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void exactly_two_choices(Browser browser) {
        exactly(browser.wide(), "genre-exactement-1280");
    }

    @Test
    void exactly_two_choices_without_javascript(@NoScript Browser browser) {
        exactly(browser.narrow(), "genre-exactement-sans-script-320");
    }

    private void exactly(Browser browser, String name) {
        open(BallotKind.CHOICES, 2, 2, Reach.WHOLE);
        browser.open("/voter").see("Vos deux coups de cœur", "Choisissez-en 2").click(GARAGE);
        browser.click("Vérifier mes choix")
                .see("Choisissez au moins 2 projets : vous en avez choisi 1.", "Il en manque encore 1")
                .picture(name);
        browser.click(CAFE).click("Vérifier mes choix").see("Vous avez choisi 2 projets sur 2");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void one_project_per_theme(Browser browser) {
        open(BallotKind.ONE_PER_THEME, 1, 5, Reach.WHOLE);
        browser.open("/voter").see("Un projet par thème").picture("genre-theme-1280");
        browser.click(GARAGE).click(CAFE).see("1 choix sur 5", "« " + GARAGE + " » est retiré");
        browser.click(CAFE).see("Aucun projet choisi");
        browser.narrow().click(GARAGE).click(BIKES).picture("genre-theme-320");
        browser.click("Vérifier mes choix").see("Vous avez choisi 2 projets", GARAGE, BIKES);
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void one_project_per_theme_without_javascript(@NoScript Browser browser) {
        open(BallotKind.ONE_PER_THEME, 1, 5, Reach.WHOLE);
        browser.narrow().open("/voter").click(GARAGE).click(CAFE).click(RADIO);
        browser.click("Vérifier mes choix")
                .see("Un seul projet par thème. Ceux-ci ont le même : " + GARAGE + ", " + CAFE)
                .picture("genre-theme-sans-script-320");
        // By its box: the message above names the projects too.
        browser.tick(CAFE).click("Vérifier mes choix").see(GARAGE, RADIO).doNotSee(CAFE);
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void a_knapsack(Browser browser) {
        open(BallotKind.KNAPSACK, 1, 6, Reach.WHOLE);
        browser.open("/voter").see("Composez le budget", "Il reste 12 000 €");
        browser.click(TEXTILE)
                .see("Il reste 4 000 €")
                .click(BIKES)
                .see("1 000 € de trop")
                .picture("genre-budget-1280");
        browser.narrow().picture("genre-budget-320");
        browser.click(BIKES).click(CAFE).see("Il reste 500 €");
        browser.click("Vérifier mes choix")
                .see("2 projets pour 11 500 €. Il reste 500 € sur 12 000 €.")
                .picture("genre-budget-2-320");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void a_knapsack_without_javascript(@NoScript Browser browser) {
        open(BallotKind.KNAPSACK, 1, 6, Reach.WHOLE);
        browser.narrow().open("/voter").click(TEXTILE).click(BIKES);
        browser.click("Vérifier mes choix")
                .see("Vos projets dépassent la dotation de 12 000 € : il y a 1 000 € de trop.", "1 000 € de trop")
                .picture("genre-budget-sans-script-320");
        browser.click(BIKES).click("Vérifier mes choix").see("Un projet pour 8 000 €. Il reste 4 000 € sur 12 000 €.");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void a_ranking_with_points(Browser browser) {
        open(BallotKind.RANKING, 2, 3, Reach.WHOLE, 5, 3, 1);
        browser.open("/voter").see("Classez vos projets", "5, 3, 1").picture("genre-classement-0-1280");
        browser.select("Place de « " + GARAGE + " »", "2e place, 3 points").see("Il manque la 1re place");
        browser.select("Place de « " + CAFE + " »", "2e place, 3 points")
                .see("La 2e place est prise", "« " + GARAGE + " » y est déjà");
        browser.select("Place de « " + CAFE + " »", "1re place, 5 points").see("2 projets classés sur 3");
        browser.select("Place de « " + RADIO + " »", "3e place, 1 point").see("C’est complet");
        browser.press("Monter « " + RADIO + " »").picture("genre-classement-1280");
        assertThat(browser.text(".ranking")).containsSubsequence(CAFE, RADIO, GARAGE);
        browser.press("Retirer « " + CAFE + " »").narrow().picture("genre-classement-320");
        assertThat(browser.text(".ranking")).containsSubsequence(RADIO, GARAGE).doesNotContain(CAFE);
        browser.click("Vérifier mes choix")
                .see("Vous avez classé 2 projets sur 3", "1re place, 5 points", "2e place, 3 points")
                .picture("genre-classement-2-320");
        assertThat(browser.text()).containsSubsequence(RADIO, "1re place, 5 points", GARAGE, "2e place, 3 points");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void a_ranking_without_javascript(@NoScript Browser browser) {
        open(BallotKind.RANKING, 2, 3, Reach.WHOLE, 5, 3, 1);
        browser.narrow()
                .open("/voter")
                .select("Place de « " + GARAGE + " »", "1re place, 5 points")
                .select("Place de « " + CAFE + " »", "1re place, 5 points")
                .click("Vérifier mes choix")
                .see("La première place est prise plusieurs fois : " + GARAGE + ", " + CAFE)
                .picture("genre-classement-sans-script-320");
        browser.select("Place de « " + CAFE + " »", "3e place, 1 point")
                .click("Vérifier mes choix")
                .see("Il manque la 2e place")
                .select("Place de « " + CAFE + " »", "2e place, 3 points")
                .click("Vérifier mes choix")
                .see("Vous avez classé 2 projets sur 3");
        identify(browser, "Béthune");
        browser.see("1re place, 5 points");
        cast(browser);
    }

    @Test
    void a_majority_judgement(Browser browser) {
        judge(browser.wide(), "genre-mentions-1280");
    }

    @Test
    void a_majority_judgement_without_javascript_on_a_small_phone(@NoScript Browser browser) {
        judge(browser.narrow(), "genre-mentions-sans-script-320");
    }

    private void judge(Browser browser, String name) {
        open(BallotKind.JUDGEMENT, 1, BallotTerms.MOST, Reach.WHOLE, 4);
        browser.open("/voter").see("Une mention pour chaque projet", "la plus basse : « Pas convaincu·e »");
        browser.click("Vérifier mes choix").see("au moins 1 projet");
        browser.mark(GARAGE, "J’adore").mark(CAFE, "Pourquoi pas").mark(RADIO, "Pas convaincu·e");
        if (browser.runsScript()) {
            browser.see("3 projets jugés sur 6", "Les autres auront la mention la plus basse");
        }
        browser.picture(name);
        browser.click("Vérifier mes choix")
                .see(
                        "Vous avez jugé 3 projets sur 6.",
                        "3 projets sans mention recevront la plus basse : « Pas convaincu·e ».",
                        "J’adore",
                        "personne ne peut vous rappeler")
                .picture(name + "-2");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void for_or_against(Browser browser) {
        oppose(browser.wide(), "genre-pour-contre-1280");
    }

    @Test
    void for_or_against_without_javascript_on_a_small_phone(@NoScript Browser browser) {
        oppose(browser.narrow(), "genre-pour-contre-sans-script-320");
    }

    private void oppose(Browser browser, String name) {
        open(BallotKind.FOR_AGAINST, 1, BallotTerms.MOST, Reach.WHOLE);
        browser.open("/voter").see("Pour ou contre ?");
        browser.mark(GARAGE, "Pour").mark(CAFE, "Contre").mark(RADIO, "Contre").mark(RADIO, "Sans avis");
        if (browser.runsScript()) {
            browser.see("2 avis sur 6");
        }
        browser.picture(name);
        browser.click("Vérifier mes choix").see("Pour : 1. Contre : 1. Sans avis : 4.");
        browser.click("Modifier mes choix").see("2 avis sur 6").click("Vérifier mes choix");
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void the_projects_of_ones_own_territory(Browser browser) {
        open(BallotKind.CHOICES, 1, 3, Reach.OWN);
        browser.narrow()
                .open("/voter")
                .see("Où habitez-vous ?", "un code postal ne suffit pas")
                .picture("genre-commune-320");
        browser.click("Voir les projets")
                .see("Il y a un problème")
                .fill("Commune", "62140")
                .click("Voir les projets");
        browser.see("Choisissez votre commune").picture("genre-commune-choix-320");
        browser.open("/voter")
                .fill("Commune", "Béthune")
                .click("Voir les projets")
                .see("Vous votez pour Béthune (62400)", GARAGE)
                .doNotSee(CAFE, BIKES, RADIO)
                .picture("genre-territoire-320");
        browser.click(GARAGE).click("Vérifier mes choix").see(GARAGE);
        identify(browser, "Béthune");
        cast(browser);
    }

    @Test
    void the_projects_of_ones_own_territory_and_those_of_everybody(@NoScript Browser browser) {
        open(BallotKind.CHOICES, 1, 3, Reach.OWN_AND_COMMON);
        browser.wide().open("/voter").fill("Commune", "Béthune").click("Voir les projets");
        browser.see(GARAGE, RADIO).doNotSee(CAFE).picture("genre-territoire-commun-1280");
        browser.click(GARAGE).click(RADIO).click("Changer de commune");
        browser.see("Où habitez-vous ?").fill("Commune", "Lens").click("Voir les projets");
        browser.see(
                        "Ces projets ne sont pas ouverts aux habitants de Lens",
                        GARAGE,
                        "Les autres sont gardés",
                        "1 choix")
                .picture("genre-territoire-change-1280");
        browser.click("Vérifier mes choix").see(RADIO).doNotSee(GARAGE);
        browser.click("Modifier mes choix").click(BIKES).click("Vérifier mes choix");
        identify(browser, "Béthune");
        browser.see("Pas ouvert au vote des habitants de cette intercommunalité : " + BIKES, "Vous votez pour Béthune")
                .picture("genre-territoire-refus-1280");
        browser.click("Vérifier mes choix").see(RADIO).doNotSee(BIKES);
        browser.click("Continuer").click("Recevoir mon code");
        cast(browser);
    }
}
