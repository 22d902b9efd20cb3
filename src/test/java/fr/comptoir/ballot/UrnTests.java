package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ComptoirTest
class UrnTests {

    private final Urn urn;
    private final Polls polls;
    private final Turnout turnout;
    private final BallotArchive archive;
    private final PollScene scene;
    private final TestDatabase database;
    private final JdbcClient application;

    UrnTests(
            Urn urn,
            Polls polls,
            Turnout turnout,
            BallotArchive archive,
            ApplicationContext beans,
            TestDatabase database,
            JdbcClient application) {
        this.urn = urn;
        this.polls = polls;
        this.turnout = turnout;
        this.archive = archive;
        this.scene = new PollScene(beans);
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private EditionView closed(int votes) {
        var now = Instant.now();
        var edition = scene.sealed("2026", new Period(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(2))));
        archive.recordSigned(edition.id(), votes(now.minus(Duration.ofDays(5)), votes));
        return edition;
    }

    private static List<ArchivedVote> votes(Instant at, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> new ArchivedVote(
                        new CommuneCode("62119"),
                        index % 4 == 0 ? VotingChannel.DESK : VotingChannel.ONLINE,
                        at.plusSeconds(index),
                        index % 2 == 0 ? List.of(1 + index % 6) : List.of(1, 2, 3)))
                .toList();
    }

    private List<List<Integer>> read(EditionView edition) {
        var ballots = new ArrayList<List<Integer>>();
        urn.forEachBallot(edition.id(), points -> ballots.add(List.copyOf(points.keySet())));
        return ballots;
    }

    @Test
    void opening_moves_every_ballot_and_breaks_the_link() {
        var edition = closed(200);
        var sealedOrder = database.owner()
                .sql("select content from sealed_ballot order by roll_entry_id")
                .query((row, number) -> UUID.nameUUIDFromBytes(row.getBytes(1)))
                .list();
        assertThat(urn.open(edition.id(), PollScene.FIRST)).isEqualTo(Result.done(200));
        assertThat(scene.rows("sealed_ballot")).isZero();
        assertThat(scene.rows("roll_entry")).isEqualTo(200);
        assertThat(scene.rows("urn_tracker")).isEqualTo(200);
        assertThat(read(edition)).hasSize(200);
        var urnOrder = database.owner()
                .sql("select content from urn_ballot order by id")
                .query((row, number) -> UUID.nameUUIDFromBytes(row.getBytes(1)))
                .list();
        assertThat(urnOrder).containsExactlyInAnyOrderElementsOf(sealedOrder).isNotEqualTo(sealedOrder);
        assertThat(samePlaces(sealedOrder, urnOrder))
                .as("left in place by chance")
                .isLessThan(10);
        assertThat(polls.of(edition.id()).orElseThrow().urnOpenedAt()).isPresent();
        assertThat(turnout.total(edition.id())).isEqualTo(200);
    }

    private static long samePlaces(List<UUID> one, List<UUID> other) {
        return IntStream.range(0, one.size())
                .filter(place -> one.get(place).equals(other.get(place)))
                .count();
    }

    @Test
    void no_column_of_the_urn_holds_anything_of_the_roll() {
        var edition = closed(50);
        var entries = database.owner()
                .sql("select id from roll_entry")
                .query(UUID.class)
                .list();
        urn.open(edition.id(), PollScene.FIRST);
        var identifiers = database.owner()
                .sql("select id from urn_ballot")
                .query(UUID.class)
                .list();
        assertThat(identifiers).hasSize(50).doesNotContainAnyElementsOf(entries);
        assertThat(identifiers).allMatch(id -> id.version() == 4);
        var columns = database.owner()
                .sql(
                        "select concat(table_name, '.', column_name) from information_schema.columns where table_schema = database() and table_name in ('urn_ballot', 'urn_tracker')")
                .query(String.class)
                .list();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "urn_ballot.id",
                        "urn_ballot.edition_id",
                        "urn_ballot.content",
                        "urn_tracker.tracker",
                        "urn_tracker.edition_id");
    }

    @Test
    void the_urn_opens_once_and_not_before_the_close() {
        var open = scene.open("2027");
        assertThat(codes(urn.open(open.id(), PollScene.FIRST))).containsExactly("ballot.urn.notClosed");
        var closed = closed(3);
        assertThat(urn.open(closed.id(), PollScene.FIRST)).isEqualTo(Result.done(3));
        assertThat(codes(urn.open(closed.id(), PollScene.FIRST))).containsExactly("ballot.urn.alreadyOpen");
        assertThat(scene.rows("urn_ballot")).isEqualTo(3);
    }

    private static List<String> codes(Result<Integer> result) {
        return switch (result) {
            case Result.Done<Integer> _ -> List.of();
            case Result.Refused<Integer>(var reasons) ->
                reasons.stream().map(Refusal::code).toList();
        };
    }

    @Test
    void the_database_takes_no_ballot_once_the_urn_is_open() {
        var edition = closed(3);
        urn.open(edition.id(), PollScene.FIRST);
        var late = votes(Instant.now(), 1);
        assertThatThrownBy(() -> archive.recordSigned(edition.id(), late))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no ballot once the urn is open");
        assertThat(scene.rows("roll_entry")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update urn_ballot set content = content",
                "delete from urn_ballot",
                "update urn_tracker set tracker = tracker",
                "delete from urn_tracker",
                "update ballot_line set title = title",
                "delete from ballot_line",
                "delete from poll"
            })
    void the_applications_account_cannot_touch_what_is_in_the_urn_or_sealed(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(sql).update())
                .withStackTraceContaining("denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update poll set closes_at = closes_at + interval 1 day",
                "update poll set opens_at = opens_at - interval 1 day",
                "update poll set status = 'PREPARED'",
                "update poll set second_seal_by = first_seal_by",
                "update poll set urn_opened_at = null where urn_opened_at is not null"
            })
    void the_database_keeps_a_sealed_poll_as_it_is(String sql) {
        var edition = closed(1);
        urn.open(edition.id(), PollScene.FIRST);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql(sql).update());
    }

    @Test
    void a_poll_is_counted_only_once_its_urn_is_open() {
        var edition = closed(3);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> polls.markCounted(edition.id()));
        urn.open(edition.id(), PollScene.FIRST);
        polls.markCounted(edition.id());
        polls.markAllocated(edition.id());
        polls.markProclaimed(edition.id());
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.PROCLAIMED);
    }

    @Test
    void eleven_thousand_invented_votes_are_stored_and_the_urn_opened_in_seconds() {
        var now = Instant.now();
        var edition = scene.sealed("2021", new Period(now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(10))));
        var started = System.nanoTime();
        archive.recordSigned(edition.id(), votes(now.minus(Duration.ofDays(30)), 11_000));
        urn.open(edition.id(), PollScene.FIRST);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        assertThat(read(edition)).hasSize(11_000);
        assertThat(turnout.total(edition.id())).isEqualTo(11_000);
    }

    @Test
    void an_election_held_elsewhere_comes_with_its_ballots() {
        var now = Instant.now();
        var edition = scene.preparing("gdansk", new Period(now.minus(Duration.ofDays(40)), now));
        var lines = scene.ballotLines(edition);
        archive.createClosedPoll(
                edition.id(),
                edition.calendar().of(fr.comptoir.edition.Phase.VOTE).orElseThrow(),
                lines);
        archive.addUrnBallots(edition.id(), Stream.of(List.of(1), List.of(), List.of(2, 6)));
        assertThat(read(edition)).containsExactlyInAnyOrder(List.of(1), List.of(), List.of(2, 6));
        assertThat(polls.of(edition.id()).orElseThrow().status()).isEqualTo(PollStatus.CLOSED);
    }
}
