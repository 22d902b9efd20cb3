package fr.comptoir.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.ballot.Urn;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.results.Count;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Double reading, differences, third reading, numbers of originals, comparison with the roll, count. */
@ComptoirTest
class PaperTests {

    private final Batches batches;
    private final Originals originals;
    private final PaperUrn paper;
    private final Gaps gaps;
    private final Count count;
    private final Urn urn;
    private final BallotArchive archive;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final JdbcClient application;
    private StaffPrincipal one;
    private StaffPrincipal two;
    private StaffPrincipal three;

    PaperTests(
            Batches batches,
            Originals originals,
            PaperUrn paper,
            Gaps gaps,
            Count count,
            Urn urn,
            BallotArchive archive,
            ApplicationContext beans,
            Fixtures fixtures,
            TestDatabase database,
            JdbcClient application) {
        this.batches = batches;
        this.originals = originals;
        this.paper = paper;
        this.gaps = gaps;
        this.count = count;
        this.urn = urn;
        this.archive = archive;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.application = application;
    }

    @BeforeEach
    void officers() {
        database.empty();
        one = fixtures.staff(Role.POLL_OFFICER);
        two = fixtures.staff(Role.POLL_OFFICER);
        three = fixtures.staff(Role.POLL_OFFICER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private <T> T as(StaffPrincipal staff, Supplier<T> gesture) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities()));
        return gesture.get();
    }

    /** Closed yesterday, three electronic votes, this many signatures for a paper ballot. */
    private EditionView closed(int onPaper) {
        var now = Instant.now();
        var edition =
                scene.withDesk("2026", new Period(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))), false);
        archive.recordSigned(
                edition.id(),
                IntStream.range(0, 3)
                        .mapToObj(index -> new ArchivedVote(
                                new CommuneCode("62119"),
                                VotingChannel.ONLINE,
                                now.minus(Duration.ofDays(2)),
                                List.of(1 + index)))
                        .toList());
        for (var number = 0; number < onPaper; number++) {
            database.owner().sql("""
                            insert into roll_entry (id, edition_id, elector_key, commune_code, channel, residency_check, contact_hash, signed_at)
                            values (uuid(), :edition, unhex(sha2(uuid(), 256)), '62119', 'PAPER', 'DESK', unhex(sha2(uuid(), 256)), utc_timestamp(6))
                            """).param("edition", edition.id().value()).update();
        }
        return edition;
    }

    private List<String> numbers(EditionView edition, int sheets) {
        return as(one, () -> originals.draw(edition, sheets, one.actor())).stream()
                .map(Originals.Original::number)
                .toList();
    }

    private void take(EditionView edition, StaffPrincipal staff) {
        assertThat(as(staff, () -> batches.take(edition, 1, staff.actor()))).isInstanceOf(Result.Done.class);
    }

    private String type(EditionView edition, StaffPrincipal staff, String... lines) {
        return said(as(staff, () -> batches.type(edition, 1, List.of(lines), staff.actor())));
    }

    private String finish(EditionView edition, StaffPrincipal staff) {
        return said(as(staff, () -> batches.finish(edition, 1, staff.actor())));
    }

    private static String said(Result<Optional<Batches.Rejected>> result) {
        return switch (result) {
            case Result.Done<Optional<Batches.Rejected>>(var rejected) ->
                rejected.map(found -> found.refusal().code()).orElse("done");
            case Result.Refused<Optional<Batches.Rejected>>(var reasons) ->
                reasons.getFirst().code();
        };
    }

    private static String code(Result<?> result) {
        return switch (result) {
            case Result.Done<?> _ -> "done";
            case Result.Refused<?>(var reasons) ->
                reasons.stream().map(Refusal::code).findFirst().orElseThrow();
        };
    }

    private void open(EditionView edition, int sheets) {
        assertThat(code(as(one, () -> batches.open(edition, "Urne de Liévin", sheets, "", one.actor()))))
                .isEqualTo("done");
    }

    @Test
    void two_readings_a_difference_a_third_one_and_the_count() {
        var edition = closed(3);
        var n = numbers(edition, 3);
        open(edition, 3);
        take(edition, one);
        assertThat(type(edition, one, n.get(0) + " 1 2", n.get(1) + " blanc", n.get(2) + " 3"))
                .isEqualTo("done");
        take(edition, two);
        assertThat(type(edition, two, n.get(0) + " 2 1", n.get(1) + " blanc", n.get(2) + " 3 4"))
                .isEqualTo("done");
        assertThat(finish(edition, one)).isEqualTo("done");
        assertThat(finish(edition, two)).isEqualTo("done");
        assertThat(paper.reconciliation(edition).unsettled()).isOne();
        assertThat(code(as(one, () -> batches.take(edition, 1, one.actor())))).isEqualTo("paper.samePerson");
        take(edition, three);
        assertThat(type(edition, three, n.get(2) + " 4")).isEqualTo("done");
        assertThat(finish(edition, three)).isEqualTo("done");
        var figures = paper.reconciliation(edition);
        assertThat(figures.unsettled()).isZero();
        assertThat(figures.valid()).isEqualTo(2);
        assertThat(figures.blank()).isOne();
        assertThat(paper.ballots(edition).stream().map(PaperBallot::marks)).containsExactlyInAnyOrder("1 2", "", "4");
        urn.open(edition.id(), one.actor());
        var tally = count.count(edition.id(), one.actor());
        assertThat(tally).isInstanceOf(Result.Done.class);
        assertThat(database.owner()
                        .sql(
                                "select concat_ws('/', signatures, ballots, blank_ballots, paper_signatures, paper_ballots, paper_blank, null_ballots) from tally")
                        .query(String.class)
                        .single())
                .isEqualTo("6/6/1/3/3/1/0");
        assertThat(scene.rows("paper_number")).isZero();
        assertThat(type(edition, three, n.get(2) + " 4")).isEqualTo("paper.notNow");
    }

    @Test
    void two_sheets_turned_in_each_others_place_are_put_right_by_the_third_reading() {
        var edition = closed(3);
        var n = numbers(edition, 3);
        open(edition, 3);
        take(edition, one);
        type(edition, one, n.get(0) + " 1", n.get(1) + " 2", n.get(2) + " 3");
        finish(edition, one);
        take(edition, two);
        type(edition, two, n.get(0) + " 1", n.get(2) + " 3", n.get(1) + " 2");
        finish(edition, two);
        take(edition, three);
        assertThat(type(edition, three, n.get(0) + " 2")).isEqualTo("paper.line.seen");
        assertThat(type(edition, three, n.get(1) + " 2", n.get(2) + " 3")).isEqualTo("done");
        assertThat(finish(edition, three)).isEqualTo("done");
        assertThat(paper.reconciliation(edition).unsettled()).isZero();
        assertThat(paper.ballots(edition).stream().map(PaperBallot::marks)).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void batches_opened_at_the_same_instant_have_each_their_number() {
        var edition = closed(0);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = IntStream.range(0, 8)
                    .mapToObj(index -> people.submit(
                            () -> as(one, () -> batches.open(edition, "Urne de Liévin", 3, "", one.actor()))))
                    .toList();
            assertThat(opened)
                    .map(Future::get)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 8).mapToObj(Result::done).toList());
        }
    }

    @Test
    void nobody_reads_a_batch_twice_the_database_sees_to_it() {
        var edition = closed(1);
        open(edition, 1);
        take(edition, one);
        assertThat(code(as(one, () -> batches.take(edition, 1, one.actor())))).isEqualTo("paper.samePerson");
        for (var twice : List.of(
                "update paper_batch set second_by = first_by",
                "update paper_batch set third_by = first_by",
                "update paper_batch set second_by = uuid(), third_by = second_by")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> database.owner().sql(twice).update());
        }
    }

    @Test
    void lines_stop_at_the_first_that_is_wrong_and_give_the_rest_back() {
        var edition = closed(3);
        var n = numbers(edition, 3);
        open(edition, 3);
        take(edition, one);
        var answer = as(
                one,
                () -> batches.type(
                        edition, 1, List.of(n.get(0) + " 1", n.get(1) + " 99", n.get(2) + " 2"), one.actor()));
        assertThat(said(answer)).isEqualTo("ballot.choices.unknown");
        assertThat(((Result.Done<Optional<Batches.Rejected>>) answer)
                        .value()
                        .orElseThrow()
                        .rest())
                .isEqualTo(n.get(1) + " 99\n" + n.get(2) + " 2");
        assertThat(scene.rows("paper_sheet")).isOne();
        assertThat(type(edition, one, "II0000 1")).isEqualTo("paper.line.unknown");
        assertThat(type(edition, one, n.get(0) + " 2")).isEqualTo("paper.line.seen");
        assertThat(type(edition, one, "- nul copie", n.get(1) + " nul tard")).isEqualTo("done");
        assertThat(type(edition, one, n.get(2) + " 2")).isEqualTo("paper.line.tooMany");
        assertThat(finish(edition, one)).isEqualTo("done");
        assertThat(finish(edition, one)).isEqualTo("paper.notNow");
    }

    @Test
    void a_pile_counted_wrong_is_put_right_and_a_line_corrected() {
        var edition = closed(2);
        var n = numbers(edition, 2);
        open(edition, 3);
        take(edition, one);
        type(edition, one, n.get(0) + " 1", n.get(1) + " 2");
        assertThat(finish(edition, one)).isEqualTo("paper.finish.missing");
        assertThat(code(as(one, () -> batches.recount(edition, 1, 1, one.actor()))))
                .isEqualTo("paper.batch.recount");
        assertThat(code(as(one, () -> batches.recount(edition, 1, 2, one.actor()))))
                .isEqualTo("done");
        assertThat(said(as(one, () -> batches.correct(edition, 1, 2, n.get(1) + " 3", one.actor()))))
                .isEqualTo("done");
        assertThat(finish(edition, one)).isEqualTo("done");
    }

    @Test
    void a_gap_stops_the_count_until_two_persons_have_explained_it() {
        var edition = closed(1);
        urn.open(edition.id(), one.actor());
        assertThat(code(count.count(edition.id(), one.actor()))).isEqualTo("results.count.mismatch");
        var proposal =
                as(one, () -> gaps.propose(edition, "Une personne est repartie avec son bulletin.", one.actor()));
        assertThat(code(proposal)).isEqualTo("done");
        var id = gaps(edition, one);
        assertThat(code(as(one, () -> gaps.confirm(edition, id, one.actor())))).isEqualTo("decision.samePerson");
        assertThat(code(count.count(edition.id(), one.actor()))).isEqualTo("results.count.mismatch");
        assertThat(code(as(two, () -> gaps.confirm(edition, id, two.actor())))).isEqualTo("done");
        assertThat(paper.reconciliation(edition).explanation()).isPresent();
        assertThat(code(count.count(edition.id(), one.actor()))).isEqualTo("done");
    }

    private java.util.UUID gaps(EditionView edition, StaffPrincipal staff) {
        return as(staff, () -> gaps.pending(edition)).orElseThrow().id();
    }

    @Test
    void an_explanation_is_about_these_figures_and_no_others() {
        var edition = closed(2);
        urn.open(edition.id(), one.actor());
        as(one, () -> gaps.propose(edition, "Deux personnes sont reparties avec leur bulletin.", one.actor()));
        var id = gaps(edition, one);
        var n = numbers(edition, 1);
        open(edition, 1);
        take(edition, one);
        type(edition, one, n.getFirst() + " 1");
        finish(edition, one);
        take(edition, two);
        type(edition, two, n.getFirst() + " 1");
        finish(edition, two);
        assertThat(code(as(two, () -> gaps.confirm(edition, id, two.actor())))).isEqualTo("paper.gap.changed");
        assertThat(code(count.count(edition.id(), one.actor()))).isEqualTo("results.count.mismatch");
    }

    @Test
    void an_unfinished_batch_stops_the_count() {
        var edition = closed(0);
        open(edition, 1);
        urn.open(edition.id(), one.actor());
        assertThat(code(count.count(edition.id(), one.actor()))).isEqualTo("results.count.unsettled");
    }

    @Test
    void no_batch_before_the_close() {
        var edition = scene.openWithDesk("2027", false);
        assertThat(code(as(one, () -> batches.open(edition, "Trop tôt", 3, "", one.actor()))))
                .isEqualTo("paper.notNow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update paper_sheet set marks = '1'",
                "delete from paper_batch",
                "delete from paper_original",
                "update paper_original set number = 'AA0000'",
                "update paper_number set original = 'AA0000'"
            })
    void the_applications_account_cannot(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(sql).update())
                .withStackTraceContaining("denied");
    }

    @Test
    void a_mark_depends_on_the_number_and_the_edition() {
        var edition = closed(0);
        var mark = originals.mark(edition.id(), "KF4821");
        assertThat(mark).hasSize(6).isEqualTo(originals.mark(edition.id(), "KF4821"));
        assertThat(originals.mark(edition.id(), "KF4822")).isNotEqualTo(mark);
    }
}
