package fr.comptoir.journeys;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.VotingChannel;
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
class PollJourneyTests {

    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final BallotArchive archive;

    PollJourneyTests(ApplicationContext beans, Fixtures fixtures, TestDatabase database, BallotArchive archive) {
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.archive = archive;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void two_officers_seal_a_poll(Browser browser) {
        var now = Instant.now();
        scene.preparing("2027", new Period(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(20))));
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin")
                .picture("scrutins")
                .click("Budget citoyen 2027")
                .see("Avant de sceller", "6 projets labellisés")
                .picture("scrutin-preparation")
                .click("Poser le premier sceau")
                .see("Premier sceau posé", "une autre personne pose le second")
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .open("/gestion/scrutin/2027")
                .narrow()
                .picture("scrutin-second-320")
                .click("Poser le second sceau")
                .see("Le scrutin est scellé", "Règlement scellé")
                .wide()
                .picture("scrutin-scelle");
    }

    @Test
    void an_officer_opens_the_urn_of_a_closed_poll(Browser browser) {
        var now = Instant.now();
        var edition = scene.sealed("2026", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2))));
        var votes = IntStream.range(0, 240)
                .mapToObj(index -> new ArchivedVote(
                        new CommuneCode("62119"),
                        VotingChannel.ONLINE,
                        now.minus(Duration.ofHours(50 + index * index / 400)),
                        List.of(1 + index % 6)))
                .toList();
        archive.recordSigned(edition.id(), votes);
        SignIn.as(browser, fixtures.staff(Role.POLL_OFFICER))
                .open("/gestion/scrutin/2026")
                .see("240 votes enregistrés", "Votes par jour")
                .picture("scrutin-clos")
                .click("Ouvrir l’urne")
                .see("L’urne est ouverte", "240 bulletins, mêlés au hasard")
                .picture("scrutin-urne");
    }

    @Test
    void two_officers_suspend_a_poll_and_residents_read_why(Browser browser) {
        scene.open("2027");
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin/2027/decisions")
                .see("Rien n’attend")
                .click("Suspendre le scrutin")
                .click("Proposer cette décision")
                .see("Écrivez la raison")
                .picture("scrutin-suspendre-erreur")
                .fill("Raison", "Une panne empêche une partie des habitants de voter.")
                .narrow()
                .click("Proposer cette décision")
                .see("C’est proposé", "une autre personne du bureau prend la décision")
                .picture("scrutin-decisions-320")
                .wide()
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .open("/gestion/scrutin/2027/decisions")
                .picture("scrutin-decisions")
                .click("Prendre la décision")
                .see("La décision est prise", "Décisions prises")
                .open("/gestion/scrutin/2027")
                .see("Le scrutin est suspendu")
                .picture("scrutin-suspendu")
                .open("/voter")
                .see("Le vote est suspendu", "Une panne empêche")
                .picture("vote-suspendu")
                .narrow()
                .picture("vote-suspendu-320")
                .open("/")
                .see("Le vote est suspendu");
    }

    @Test
    void an_officer_withdraws_a_project_with_another_and_writes_an_incident_down(Browser browser) {
        scene.open("2027");
        var first = fixtures.staff(Role.POLL_OFFICER);
        var second = fixtures.staff(Role.POLL_OFFICER);
        SignIn.as(browser, first)
                .open("/gestion/scrutin/2027/decisions/retrait")
                .picture("scrutin-retrait")
                .select("Projet retiré", "n° 3 · La vélo-école des terrils")
                .fill("Raison", "Le porteur renonce à son projet.")
                .click("Proposer cette décision")
                .open("/gestion/scrutin/2027/incidents")
                .fill("Ce qui s’est passé", "La page du vote était lente.")
                .fill("Ce qui a été fait", "Un serveur a été ajouté.")
                .click("Inscrire")
                .see("L’incident est inscrit", "Un serveur a été ajouté.")
                .picture("scrutin-incidents")
                .narrow()
                .picture("scrutin-incidents-320")
                .wide()
                .click("Se déconnecter");
        SignIn.as(browser, second)
                .open("/gestion/scrutin/2027/decisions")
                .click("Prendre la décision")
                .open("/voter")
                .see("Projet retiré pendant le vote")
                .picture("vote-retire");
    }
}
