package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Eligibility;
import fr.comptoir.electorate.OneTimeCodes;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.electorate.Way;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The same resident comes back: their last ballot alone stays, and only where the edition allows it. */
@ComptoirTest
class VotingAgainTests {

    private final PollScene scene;
    private final TestDatabase database;
    private final VotingBooth booth;
    private final Eligibility eligibility;
    private final OneTimeCodes codes;
    private final SealedBallots sealed;
    private final SetAside setAside;

    VotingAgainTests(
            ApplicationContext beans,
            TestDatabase database,
            VotingBooth booth,
            Eligibility eligibility,
            OneTimeCodes codes,
            SealedBallots sealed,
            SetAside setAside) {
        this.scene = new PollScene(beans);
        this.database = database;
        this.booth = booth;
        this.eligibility = eligibility;
        this.codes = codes;
        this.sealed = sealed;
        this.setAside = setAside;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private EditionView open(boolean votingAgain) {
        var electorate = new ElectorateTerms(
                11, 15, Set.of(ResidencyCheck.DECLARATION), Set.of(VotingChannel.ONLINE), 4, votingAgain, false);
        return scene.open("2027", electorate, BallotTerms.choices(1, 3));
    }

    private CastOutcome vote(EditionView edition, String email, int number, String token) {
        var elector = elector(edition, email);
        codes.send(elector);
        var paper = new BallotPaper(new TreeMap<>(Map.of(number, 1)));
        return booth.cast(
                new Cast(elector, paper, token, scene.code(email), false, VotingChannel.ONLINE, VisitTrace.NONE));
    }

    private Elector elector(EditionView edition, String email) {
        var declaration = new Declaration(
                "Martin", "Léa", new BirthDate(LocalDate.of(1984, 3, 7)), new CommuneCode("62119"), true, false);
        var way = new Way.Code(Contact.of(new EmailAddress(email)));
        return ((Result.Done<Elector>) eligibility.check(edition, declaration, way)).value();
    }

    private static Receipt receipt(CastOutcome outcome) {
        return ((CastOutcome.Recorded) outcome).receipt();
    }

    @Test
    void with_the_first_contact_the_last_ballot_stays_alone() {
        var edition = open(true);
        var first = receipt(vote(edition, "lea@example.org", 1, "a"));
        var second = receipt(vote(edition, "lea@example.org", 2, "b"));
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(sealed.all(edition.id()))
                .singleElement()
                .satisfies(content -> assertThat(BallotSealer.open(content)).containsOnly(Map.entry(2, 1)));
        assertThat(turnout()).isOne();
        assertThat(sealed.editionOf(first)).isEmpty();
        assertThat(setAside.of(first)).map(SetAside.Found::cause).contains(SetAside.Cause.REPLACED);
        assertThat(sealed.editionOf(second)).contains(edition.id());
    }

    @Test
    void the_same_cast_sent_again_replaces_nothing() {
        var edition = open(true);
        var first = vote(edition, "lea@example.org", 1, "a");
        assertThat(vote(edition, "lea@example.org", 1, "a")).isEqualTo(new CastOutcome.Recorded(receipt(first), true));
        assertThat(scene.rows("set_aside_tracker")).isZero();
    }

    @Test
    void with_another_contact_it_is_not_the_same_person_for_sure() {
        var edition = open(true);
        var first = receipt(vote(edition, "lea@example.org", 1, "a"));
        assertThat(vote(edition, "autre@example.org", 2, "b")).isInstanceOf(CastOutcome.AlreadySigned.class);
        assertThat(sealed.editionOf(first)).contains(edition.id());
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void where_the_edition_does_not_allow_it_the_first_ballot_stays() {
        var edition = open(false);
        var first = receipt(vote(edition, "lea@example.org", 1, Token.next().value()));
        assertThat(vote(edition, "lea@example.org", 2, Token.next().value()))
                .isInstanceOf(CastOutcome.AlreadySigned.class);
        assertThat(sealed.editionOf(first)).contains(edition.id());
    }

    private int turnout() {
        return database.owner()
                .sql("select sum(votes) from daily_turnout")
                .query(Integer.class)
                .single();
    }
}
