package fr.comptoir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.identity.Role;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.NoScript;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@Journey
class WaysJourneyTests {

    private final PollScene scene;
    private final TestDatabase database;
    private final LetterCodes letters;
    private final ElectorKeys keys;
    private final TransactionTemplate transaction;
    private final Fixtures fixtures;

    WaysJourneyTests(
            ApplicationContext beans,
            TestDatabase database,
            LetterCodes letters,
            ElectorKeys keys,
            TransactionTemplate transaction,
            Fixtures fixtures) {
        this.scene = new PollScene(beans);
        this.database = database;
        this.letters = letters;
        this.keys = keys;
        this.transaction = transaction;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_resident_votes_with_a_code_on_a_mobile(Browser browser) {
        open(ResidencyCheck.DECLARATION);
        identity(browser)
                .click("Je reçois un code par SMS")
                .fill("Téléphone mobile", "03 21 00 00 00")
                .click("Recevoir mon code")
                .see("Ce numéro ne reçoit pas de SMS")
                .picture("voie-sms-refus")
                .fill("Téléphone mobile", "06 12 34 56 78")
                .click("Recevoir mon code")
                .see("… 78")
                .picture("voie-sms")
                .fill("Code reçu par SMS", scene.code("+33612345678"))
                .click("Je vote")
                .see("Votre bulletin est enregistré");
    }

    @Test
    void a_resident_votes_with_a_letter_whose_drawing_fills_the_code(Browser browser) {
        var code = letter(open(ResidencyCheck.DECLARATION, ResidencyCheck.LETTER));
        browser.open("/voter#" + code.grouped());
        assertThat(browser.url()).doesNotContain(code.grouped());
        identity(browser.narrow());
        assertThat(browser.value("#letterCode")).isEqualTo(code.grouped());
        browser.picture("voie-lettre-320")
                .click("Continuer")
                .see("Il ne reste qu’à voter")
                .picture("voie-lettre-pret")
                .click("Je vote")
                .see("Votre bulletin est enregistré");
        assertThat(scene.rows("outbox")).isZero();
    }

    @Test
    void the_same_without_javascript_by_typing(@NoScript Browser browser) {
        var code = letter(open(ResidencyCheck.DECLARATION, ResidencyCheck.LETTER));
        identity(browser)
                .click("J’ai reçu une lettre avec un code")
                .fill("Code de la lettre", "0000-0000-0000-0000")
                .click("Continuer")
                .see("Ce code ne va pas avec cette identité")
                .picture("voie-lettre-refus-sans-script")
                .fill("Code de la lettre", code.grouped())
                .click("Continuer")
                .click("Je vote")
                .see("Votre bulletin est enregistré");
    }

    @Test
    void whoever_is_not_in_the_register_reads_what_to_do(Browser browser) {
        open(ResidencyCheck.DECLARATION, ResidencyCheck.REGISTER);
        identity(browser)
                .fill("Adresse électronique", "lea@example.org")
                .click("Recevoir mon code")
                .see("Nous ne vous trouvons pas dans la liste des habitants", "venez à un bureau de vote")
                .picture("registre-refus");
    }

    @Test
    void the_pages_of_the_electorate_and_of_the_letters_are_readable_by_everybody(Browser browser) {
        var edition = open(ResidencyCheck.DECLARATION, ResidencyCheck.LETTER);
        SignIn.as(browser, fixtures.staff(Role.ADMINISTRATOR))
                .open("/gestion/reglages/editions/" + edition.slug() + "/electorat")
                .see("Aucun registre n’est en service")
                .picture("electorat")
                .click("Envoyer le fichier")
                .see("Choisissez un fichier CSV.")
                .picture("electorat-refus")
                .open("/gestion/lettres")
                .see("Refaire une lettre")
                .click("Faire la lettre (PDF)")
                .see("Écrivez votre nom de naissance.")
                .picture("lettre-refus");
        browser.narrow()
                .open("/gestion/reglages/editions/" + edition.slug() + "/electorat")
                .picture("electorat-320")
                .open("/gestion/lettres")
                .picture("lettre-320");
    }

    private static Browser identity(Browser browser) {
        return browser.open("/voter")
                .click("Le garage solidaire de la Lys")
                .click("Vérifier mes choix")
                .click("Continuer")
                .fill("Nom de naissance", "Martin")
                .fill("Prénoms", "Léa-Marie")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune", "Béthune")
                .click("Je jure que j’habite cette commune");
    }

    private EditionView open(ResidencyCheck... checks) {
        return scene.open(
                "2027",
                new ElectorateTerms(11, 15, Set.of(checks), Set.of(VotingChannel.ONLINE), 4, false, false),
                BallotTerms.choices(1, 3));
    }

    private LetterCode letter(EditionView edition) {
        var code = LetterCode.next();
        var birthDate = BirthDate.read("07/03/1984").orElseThrow();
        var key = keys.of(edition.id()).key("Martin", "Léa-Marie", birthDate).orElseThrow();
        transaction.executeWithoutResult(
                _ -> letters.issue(edition.id(), List.of(new LetterCodes.Issued(key, new CommuneCode("62119"), code))));
        return code;
    }
}
