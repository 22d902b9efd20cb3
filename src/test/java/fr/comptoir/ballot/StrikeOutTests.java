package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class StrikeOutTests {

    private final StrikeOut strikeOut;
    private final Urn urn;
    private final Turnout turnout;
    private final SetAside setAside;
    private final BallotArchive archive;
    private final TransactionTemplate transaction;
    private final PollScene scene;
    private final TestDatabase database;

    StrikeOutTests(
            StrikeOut strikeOut,
            Urn urn,
            Turnout turnout,
            SetAside setAside,
            BallotArchive archive,
            TransactionTemplate transaction,
            ApplicationContext beans,
            TestDatabase database) {
        this.strikeOut = strikeOut;
        this.urn = urn;
        this.turnout = turnout;
        this.setAside = setAside;
        this.archive = archive;
        this.transaction = transaction;
        this.scene = new PollScene(beans);
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** Twelve online votes, three on each of four days, in a poll that closed two days ago. */
    private EditionView closed() {
        var now = Instant.now();
        var edition = scene.sealed("2026", new Period(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(2))));
        archive.recordSigned(
                edition.id(),
                IntStream.range(0, 12)
                        .mapToObj(index -> new ArchivedVote(
                                new CommuneCode("62119"),
                                VotingChannel.ONLINE,
                                now.minus(Duration.ofDays(5 + index / 3)),
                                List.of(1 + index % 6)))
                        .toList());
        return edition;
    }

    private record Victim(UUID id, String tracker) {}

    private List<Victim> victims() {
        return database.owner()
                .sql("select id, tracker from roll_entry join sealed_ballot on roll_entry_id = id order by id")
                .query(Victim.class)
                .list();
    }

    private List<String> strike(EditionView edition, Victim victim, StrikeOut.Identity identity) {
        var result = transaction.execute(
                _ -> strikeOut.strike(edition.id(), new RollEntryId(victim.id()), identity, PollScene.FIRST));
        return switch (result) {
            case Result.Done<RollEntryId> _ -> List.of();
            case Result.Refused<RollEntryId>(var reasons) ->
                reasons.stream().map(Refusal::code).toList();
        };
    }

    private String key(Victim victim) {
        return database.owner()
                .sql("select hex(elector_key) from roll_entry where id = :id")
                .param("id", victim.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_vote_struck_out_leaves_nothing_but_its_receipt_and_its_line_in_the_roll() {
        var edition = closed();
        var victim = victims().getFirst();
        var key = key(victim);
        assertThat(strike(edition, victim, StrikeOut.Identity.TAKEN)).isEmpty();
        assertThat(victims()).hasSize(11).doesNotContain(victim);
        assertThat(setAside.of(new Receipt(victim.tracker())).orElseThrow().cause())
                .isEqualTo(SetAside.Cause.STRUCK_OUT);
        assertThat(key(victim)).as("nobody votes again under this identity").isEqualTo(key);
        assertThat(turnout.total(edition.id())).isEqualTo(11);
        assertThat(turnout.perDay(edition.id()).stream().map(Turnout.Day::votes))
                .containsExactlyInAnyOrder(2, 3, 3, 3);
        assertThat(urn.open(edition.id(), PollScene.FIRST)).isEqualTo(Result.done(11));
        assertThat(urn.signatures(edition.id())).as("as many as ballots").isEqualTo(11);
    }

    @Test
    void an_identity_that_somebody_else_had_used_is_freed() {
        var edition = closed();
        var victim = victims().getFirst();
        var key = key(victim);
        assertThat(strike(edition, victim, StrikeOut.Identity.FREED)).isEmpty();
        assertThat(key(victim)).hasSize(64).isNotEqualTo(key);
    }

    @Test
    void a_vote_is_struck_out_once_and_only_before_the_urn_is_open() {
        var edition = closed();
        var first = victims().getFirst();
        var last = victims().getLast();
        assertThat(strike(edition, first, StrikeOut.Identity.TAKEN)).isEmpty();
        assertThat(strike(edition, first, StrikeOut.Identity.TAKEN)).containsExactly("ballot.strike.already");
        assertThat(turnout.total(edition.id())).isEqualTo(11);
        urn.open(edition.id(), PollScene.FIRST);
        assertThat(strike(edition, last, StrikeOut.Identity.TAKEN)).containsExactly("ballot.strike.urnOpen");
        assertThat(urn.signatures(edition.id())).isEqualTo(11);
    }

    @Test
    void a_ballot_on_paper_stays_in_its_urn() {
        var edition = closed();
        var victim = victims().getFirst();
        database.owner()
                .sql("update roll_entry set channel = 'PAPER' where id = :id")
                .param("id", victim.id())
                .update();
        assertThat(strike(edition, victim, StrikeOut.Identity.TAKEN)).containsExactly("ballot.strike.paper");
    }

    @Test
    void it_happens_in_the_transaction_of_the_decision_or_not_at_all() {
        var edition = closed();
        var victim = victims().getFirst();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> strikeOut.strike(
                        edition.id(), new RollEntryId(victim.id()), StrikeOut.Identity.TAKEN, PollScene.FIRST));
        transaction.executeWithoutResult(status -> {
            strikeOut.strike(edition.id(), new RollEntryId(victim.id()), StrikeOut.Identity.FREED, PollScene.FIRST);
            status.setRollbackOnly();
        });
        assertThat(victims()).hasSize(12);
        assertThat(turnout.total(edition.id())).isEqualTo(12);
    }
}
