package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Journey
class CommuneFieldJourneyTests {

    private final MockMvcTester pages;

    CommuneFieldJourneyTests(MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void without_javascript_a_postal_code_leads_to_a_list_to_choose_from(@NoScript Browser browser) {
        browser.narrow()
                .open("/essai/commune")
                .fill("Votre commune", "62170")
                .click("Continuer")
                .see("Plusieurs communes correspondent")
                .picture("commune-choix")
                .click("Montreuil-sur-Mer (62170)")
                .click("Continuer")
                .see("Lu : Montreuil-sur-Mer 62588");
    }

    @Test
    void somebody_whose_commune_is_not_in_the_list_types_again(@NoScript Browser browser) {
        browser.open("/essai/commune")
                .fill("Votre commune", "62170")
                .click("Continuer")
                .click("Une autre commune")
                .click("Continuer")
                .see("Nous ne trouvons pas cette commune")
                .fill("Votre commune", "étaples")
                .click("Continuer")
                .see("Lu : Étaples");
    }

    @Test
    void with_javascript_suggestions_come_while_typing(Browser browser) {
        browser.open("/essai/commune").fill("Votre commune", "beth");
        browser.await(() -> browser.count("#commune-suggestions option") > 0);
        assertThat(browser.attribute("#commune-suggestions option", "value")).isEqualTo("Béthonsart (62690)");
    }

    @Test
    void suggestions_are_few_and_ignore_accents() {
        assertThat(pages.get().uri("/communes?q=LE TOUQUÊT"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[{\"label\": \"Le Touquet-Paris-Plage (62520)\", \"code\": \"62826\"}]");
        assertThat(pages.get().uri("/communes?q=a"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(20);
        assertThat(pages.get().uri("/communes"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }
}
