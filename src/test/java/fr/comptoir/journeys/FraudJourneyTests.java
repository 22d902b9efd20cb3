package fr.comptoir.journeys;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.fraud.FraudWatch;
import fr.comptoir.identity.Role;
import fr.comptoir.shared.Period;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Browser;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.Journey;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.SignIn;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@Journey
class FraudJourneyTests {

    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final BallotArchive archive;
    private final FraudWatch watch;

    FraudJourneyTests(
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            BallotArchive archive,
            FraudWatch watch) {
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.archive = archive;
        this.watch = watch;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** Sixty votes, of which eight came from one browser and five share a mailbox. */
    private EditionView signalled() {
        var edition = scene.open("2027");
        var now = Instant.now();
        archive.recordSigned(
                edition.id(),
                IntStream.range(0, 60)
                        .mapToObj(index -> new ArchivedVote(
                                new CommuneCode(
                                        List.of("62119", "62447", "62498").get(index % 3)),
                                VotingChannel.ONLINE,
                                now.minus(Duration.ofMinutes(20L * index)),
                                List.of(1 + index % 6)))
                        .toList());
        database.owner()
                .sql("update roll_entry set device_hash = unhex(repeat('ab', 32)) order by signed_at desc limit 8")
                .update();
        database.owner()
                .sql("update roll_entry set contact_hash = unhex(repeat('cd', 32)) order by signed_at limit 5")
                .update();
        watch.look(edition.id());
        return edition;
    }

    @Test
    void two_officers_decide_about_a_group(Browser browser) {
        signalled();
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin/2027")
                .click("Voir les signalements")
                .see("13", "sans décision", "Rien n’est proposé.")
                .picture("signalements")
                .click("Beaucoup d’émargements depuis un même navigateur")
                .see("8 émargements.", "Béthune (62400)")
                .click("Proposer")
                .see("Choisissez ce que vous proposez.", "Choisissez pour quels émargements.")
                .picture("signalement-refus")
                .click("Tous ceux du groupe qui restent à décider")
                .click("Radier : doublon d’une même personne")
                .fill("Pour quelle raison ?", "Huit comptes ouverts dans le même navigateur en deux heures.")
                .narrow()
                .picture("signalement-320")
                .wide()
                .click("Proposer")
                .see("Proposé pour 8 émargement(s)", "Vous l’avez proposé : une autre personne décide.")
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .narrow()
                .open("/gestion/scrutin/2027/signalements")
                .picture("signalements-320")
                .wide()
                .click("Décider avec cette personne")
                .see("Décidé à deux pour 8 émargement(s)", "doublon d’une même personne")
                .picture("signalements-decides")
                .click("Beaucoup d’émargements depuis un même navigateur")
                .see("Radié")
                .picture("signalement-radie");
        browser.open("/gestion/scrutin/2027/droits")
                .picture("droits")
                .click("Voir ce qui est gardé")
                .see("Voyez la pièce d’identité")
                .narrow()
                .picture("droits-320");
    }

    @Test
    void twins_vote_one_after_the_other(Browser browser) {
        scene.open("2027");
        identify(browser, "Jean-Pierre", "jp@example.org")
                .fill("Code reçu par courriel", scene.code("jp@example.org"))
                .click("Je vote")
                .see("Votre bulletin est enregistré");
        identify(browser, "Jean-Paul", "jpaul@example.org")
                .fill("Code reçu par courriel", scene.code("jpaul@example.org"))
                .click("Je vote")
                .see("Un vote est déjà enregistré sous cette identité", "code personnel pour voter")
                .picture("deja")
                .narrow()
                .picture("deja-320")
                .wide();
        var first = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin/2027/homonymes")
                .picture("homonymes")
                .click("Proposer")
                .see("Voyez la pièce d’identité")
                .narrow()
                .picture("homonymes-320")
                .wide()
                .fill("Nom de naissance", "Martin")
                .fill("Prénoms", "Jean-Paul")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune où elle habite", "Béthune")
                .fill("Pourquoi est-ce une autre personne ?", "Son frère jumeau a voté hier ; prénoms différents.")
                .click("J’ai vu la pièce d’identité")
                .click("Proposer")
                .see("Une autre personne du bureau décide.")
                .click("Se déconnecter");
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER))
                .open("/gestion/scrutin/2027/homonymes")
                .click("Décider avec cette personne")
                .see("Code personnel à remettre")
                .picture("homonyme-code");
        var code = browser.text("#code-personnel");
        browser.open("/gestion/scrutin/2027/droits")
                .fill("Nom de naissance", "Martin")
                .fill("Prénoms", "Jean-Paul")
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .click("J’ai vu la pièce d’identité")
                .click("Voir ce qui est gardé")
                .see("Un vote est enregistré sous cette identité", "Béthune (62400)")
                .picture("droits-reponse")
                .narrow()
                .picture("droits-reponse-320")
                .wide()
                .click("Se déconnecter");
        identify(browser, "Jean-Paul", "jpaul@example.org")
                .fill("Code reçu par courriel", code)
                .click("Je vote")
                .see("Votre bulletin est enregistré");
    }

    private static Browser identify(Browser browser, String givenNames, String mailbox) {
        return browser.open("/voter")
                .click("Un café associatif à Hesdin")
                .click("Vérifier mes choix")
                .click("Continuer")
                .fill("Nom de naissance", "Martin")
                .fill("Prénoms", givenNames)
                .fill("Jour", "7")
                .fill("Mois", "3")
                .fill("Année", "1984")
                .fill("Commune", "Béthune")
                .fill("Adresse électronique", mailbox)
                .click("Je jure que j’habite cette commune")
                .click("Recevoir mon code");
    }

    @Test
    void an_urn_with_undecided_entries_is_opened_knowingly(Browser browser) {
        var edition = signalled();
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(3)), now.minus(Duration.ofMinutes(1))));
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER))
                .open("/gestion/scrutin/2027")
                .click("Ouvrir l’urne")
                .see("13 émargements signalés attendent une décision")
                .picture("urne-sans-decision")
                .click("Nous le savons")
                .click("Ouvrir l’urne")
                .see("60 bulletins, mêlés au hasard")
                .open("/gestion/scrutin/2027/signalements")
                .see("L’urne est ouverte")
                .picture("signalements-lus");
    }
}
