package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@Journey
class VoteJourneyTests {

    private final PollScene scene;
    private final TestDatabase database;

    VoteJourneyTests(ApplicationContext beans, TestDatabase database) {
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @BeforeEach
    void openPoll() {
        database.empty();
        scene.open("2027");
    }

    @Test
    void a_resident_votes_on_a_desktop_screen_and_the_same_name_is_then_sent_to_the_homonym_desk(Browser browser) {
        vote(browser.wide(), "vote-1280");
        voteAgain(browser);
    }

    @Test
    void a_resident_votes_on_a_small_phone(Browser browser) {
        vote(browser.narrow(), "vote-320");
    }

    @Test
    void a_resident_votes_without_javascript_on_a_small_phone(@NoScript Browser browser) {
        vote(browser.narrow(), "vote-sans-script-320");
    }

    private void vote(Browser browser, String name) {
        browser.open("/voter")
                .see("Jusqu’à trois coups de cœur", "Rien n’est enregistré avant")
                .picture(name + "-1");
        browser.click("Vérifier mes choix")
                .see("Choisissez au moins 1 projet : vous en avez choisi 0.")
                .picture(name + "-1-refus");
        browser.click("Le garage solidaire de la Lys").click("La vélo-école des terrils");
        if (browser.runsScript()) {
            browser.see("2 choix sur 3");
        }
        browser.picture(name + "-1-choisi");
        browser.click("Vérifier mes choix")
                .see("Vous avez choisi 2 projets sur 3 possibles", "Le garage solidaire de la Lys")
                .doNotSee("Un café associatif")
                .picture(name + "-2");
        browser.click("Continuer").see("Dites qui vous êtes").picture(name + "-3");
        browser.click("Recevoir mon code")
                .see("Écrivez votre nom de naissance.")
                .picture(name + "-3-refus");
        browser.fill("Nom de naissance", "D’Hœvre")
                .fill("Prénoms", "Léa-Marie")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune", "Béthune")
                .fill("Adresse électronique", "lea@example.org")
                .click("Je jure que j’habite cette commune")
                .click("Recevoir mon code")
                .see("code à six chiffres à l…@example.org", "Béthune (62400)")
                .picture(name + "-4");
        browser.fill("Code reçu par courriel", "12")
                .click("Je vote")
                .see("Ce code n’est pas le bon")
                .picture(name + "-4-refus");
        browser.fill("Code reçu par courriel", scene.code("lea@example.org"))
                .click("Je veux aussi recevoir mon récépissé")
                .click("Je vote")
                .see("Votre bulletin est enregistré", "Ce que prouve ce code")
                .picture(name + "-5");
        var code = browser.text("#recu");
        assertThat(scene.lastMail("lea@example.org")).contains(code);
        assertThat(browser.url()).doesNotContain("choices").doesNotContain(code.substring(0, 6));
        assertThat(browser.cookie("SESSION")).isEmpty();
        browser.click("Vérifier un récépissé")
                .fill("Code du récépissé", code)
                .click("Vérifier")
                .see("Enregistré", "Budget citoyen 2027")
                .picture(name + "-6");
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    private void voteAgain(Browser browser) {
        browser.open("/voter")
                .click("Un café associatif à Hesdin")
                .click("Vérifier mes choix")
                .click("Continuer")
                .fill("Nom de naissance", "D HOEVRE")
                .fill("Prénoms", "LEA")
                .fill("Jour", "07")
                .fill("Mois", "03")
                .fill("Année", "1984")
                .fill("Commune", "Arras")
                .fill("Adresse électronique", "lea2@example.org")
                .click("Je jure que j’habite cette commune")
                .click("Recevoir mon code")
                .fill("Code reçu par courriel", scene.code("lea2@example.org"))
                .click("Je vote")
                .see("Un vote est déjà enregistré sous cette identité", "Ce n’est pas vous ?")
                .picture("vote-deja");
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void the_rules_and_the_shut_doors_are_readable(Browser browser) {
        browser.open("/voter/reglement")
                .see("Empreinte SHA-256", "Scellé par Nadia Bureau, puis par Marc Bureau")
                .picture("reglement");
        browser.narrow().open("/voter/reglement").picture("reglement-320");
        database.empty();
        browser.wide().open("/voter").see("Le vote n’est pas ouvert").picture("vote-rien");
        var now = java.time.Instant.now();
        var day = java.time.Duration.ofDays(1);
        scene.sealed("2028", new fr.comptoir.shared.Period(now.plus(day), now.plus(day.multipliedBy(9))));
        browser.open("/voter").see("Il est prévu du").picture("vote-avant");
        database.empty();
        scene.sealed("2026", new fr.comptoir.shared.Period(now.minus(day.multipliedBy(9)), now.minus(day)));
        browser.open("/voter").see("Le vote est clos", "Il s’est terminé le").picture("vote-apres");
    }
}
