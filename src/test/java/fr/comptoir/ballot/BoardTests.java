package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.identity.Role;
import fr.comptoir.identity.StaffPrincipal;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.Fixtures;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@ComptoirTest
class BoardTests {

    private static final String REASON = "Le site a été inaccessible une partie de la journée.";

    private final ApplicationContext beans;
    private final MockMvcTester pages;
    private final PollScene scene;
    private final Fixtures fixtures;
    private final TestDatabase database;
    private final JdbcClient application;
    private final Polls polls;
    private final BallotArchive archive;
    private final Urn urn;
    private final Withdrawals withdrawals;
    private StaffPrincipal first;
    private StaffPrincipal second;
    private BoardScene board;

    BoardTests(
            ApplicationContext beans,
            MockMvcTester pages,
            Fixtures fixtures,
            TestDatabase database,
            JdbcClient application,
            Polls polls,
            BallotArchive archive,
            Urn urn,
            Withdrawals withdrawals) {
        this.beans = beans;
        this.pages = pages;
        this.scene = new PollScene(beans);
        this.fixtures = fixtures;
        this.database = database;
        this.application = application;
        this.polls = polls;
        this.archive = archive;
        this.urn = urn;
        this.withdrawals = withdrawals;
    }

    @BeforeEach
    void officers() {
        database.empty();
        first = fixtures.staff(Role.POLL_OFFICER);
        second = fixtures.staff(Role.POLL_OFFICER);
        board = new BoardScene(beans, first, second);
    }

    private PollStatus status(EditionView edition) {
        return polls.of(edition.id()).orElseThrow().status();
    }

    private Instant close(EditionView edition) {
        return polls.of(edition.id()).orElseThrow().closesAt();
    }

    private Instant later(EditionView edition, int days) {
        return close(edition).plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }

    private List<ArchivedVote> votes(int number) {
        return Collections.nCopies(
                number,
                new ArchivedVote(
                        new CommuneCode("62119"),
                        VotingChannel.ONLINE,
                        Instant.now().minus(Duration.ofHours(5)),
                        List.of(1, 2)));
    }

    private List<String> journal() {
        return database.owner()
                .sql("select action from journal order by number")
                .query(String.class)
                .list();
    }

    @Test
    void two_officers_put_the_close_off_and_everybody_reads_why() {
        var edition = scene.open("2027");
        var close = later(edition, 3);
        assertThat(board.propose("prolongation", REASON, BoardScene.at(close))).hasStatus3xxRedirection();
        assertThat(close(edition)).isNotEqualTo(close);
        assertThat(pages.get().uri("/gestion/scrutin/2027").with(user(second)))
                .bodyText()
                .contains("(1 en attente)");
        assertThat(board.take(first)).hasStatus(422).bodyText().contains("une autre personne");
        assertThat(close(edition)).isNotEqualTo(close);
        assertThat(board.take(second)).hasStatus3xxRedirection();
        assertThat(close(edition)).isEqualTo(close);
        assertThat(status(edition)).isEqualTo(PollStatus.OPEN);
        assertThat(pages.get().uri("/gestion/scrutin/2027/decisions").with(user(second)))
                .bodyText()
                .contains("Décisions prises", "Prolonger le scrutin jusqu’au", first.name(), second.name(), REASON);
        assertThat(journal()).contains("decision.proposed", "decision.taken", "poll.prolongation");
    }

    @Test
    void a_close_is_never_brought_forward_and_a_reason_is_always_given() {
        var edition = scene.open("2027");
        assertThat(board.propose("prolongation", REASON, BoardScene.at(later(edition, -1))))
                .hasStatus(422)
                .bodyText()
                .contains("après la clôture actuelle", HtmlUtils.htmlEscape(REASON));
        assertThat(board.propose("prolongation", REASON, "day", "2027-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("une date qui existe");
        assertThat(board.propose("suspension", "court"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez la raison");
        assertThat(board.propose("reprise", REASON)).hasStatus(422).bodyText().contains("n’est pas possible");
        assertThat(board.propose("inconnu", REASON)).hasStatus(404);
        assertThat(scene.rows("proposal")).isZero();
    }

    @Test
    void a_suspended_poll_takes_no_ballot_says_why_and_resumes() {
        var edition = scene.open("2027");
        archive.recordSigned(edition.id(), votes(2));
        assertThat(board.decide(
                        "suspension", REASON, BoardScene.at(Instant.now().plus(Duration.ofDays(2)))))
                .hasStatus3xxRedirection();
        assertThat(status(edition)).isEqualTo(PollStatus.SUSPENDED);
        assertThat(polls.of(edition.id()).orElseThrow().isOpen()).isFalse();
        assertThat(pages.get().uri("/voter"))
                .hasStatusOk()
                .bodyText()
                .contains("Le vote est suspendu", "En principe jusqu’au", REASON);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> archive.recordSigned(edition.id(), votes(1)));
        assertThat(urn.open(edition.id(), PollScene.FIRST)).isInstanceOf(Result.Refused.class);
        assertThat(board.decide("prolongation", REASON, BoardScene.at(later(edition, 3))))
                .hasStatus(422);
        assertThat(board.decide("reprise", REASON, BoardScene.at(later(edition, 2))))
                .hasStatus3xxRedirection();
        assertThat(status(edition)).isEqualTo(PollStatus.OPEN);
        archive.recordSigned(edition.id(), votes(1));
        assertThat(scene.rows("sealed_ballot")).isEqualTo(3);
        assertThat(pages.get().uri("/voter")).hasStatusOk();
    }

    @Test
    void a_poll_suspended_past_its_close_is_resumed_until_a_later_one_or_closed() {
        var edition = scene.open("2027");
        board.decide("suspension", REASON);
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(5)), now.minus(Duration.ofDays(1))));
        assertThat(status(edition)).isEqualTo(PollStatus.SUSPENDED);
        var close = now.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        assertThat(board.decide("reprise", REASON, BoardScene.at(close))).hasStatus3xxRedirection();
        assertThat(status(edition)).isEqualTo(PollStatus.OPEN);
        board.decide("suspension", REASON + " Encore.");
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(5)), now.minus(Duration.ofDays(1))));
        assertThat(board.decide("reprise", REASON)).hasStatus3xxRedirection();
        assertThat(status(edition)).isEqualTo(PollStatus.CLOSED);
    }

    @Test
    void an_annulled_poll_is_never_counted_and_its_receipts_keep_an_answer() {
        var edition = scene.open("2027");
        archive.recordSigned(edition.id(), votes(4));
        var receipt = database.owner()
                .sql("select tracker from sealed_ballot limit 1")
                .query(String.class)
                .single();
        assertThat(board.decide("annulation", REASON)).hasStatus3xxRedirection();
        assertThat(status(edition)).isEqualTo(PollStatus.ANNULLED);
        assertThat(scene.rows("sealed_ballot")).isZero();
        assertThat(scene.rows("set_aside_tracker")).isEqualTo(4);
        assertThat(scene.rows("roll_entry")).isEqualTo(4);
        assertThat(pages.get().uri("/voter")).bodyText().contains("Le vote est annulé", REASON);
        assertThat(pages.get().uri("/gestion/scrutin/2027").with(user(first)))
                .bodyText()
                .contains("détruits sans être lus")
                .doesNotContain("Ouvrir l’urne");
        assertThat(
                        pages.post()
                                .uri("/verifier")
                                .param("code", receipt)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .bodyText()
                .contains("le scrutin est annulé");
        for (var act : List.of("prolongation", "suspension", "reprise", "annulation", "retrait")) {
            assertThat(board.propose(act, REASON)).as(act).hasStatus(422);
        }
    }

    @Test
    void a_proposal_that_the_poll_no_longer_allows_is_not_taken() {
        var edition = scene.open("2027");
        board.propose("prolongation", REASON, BoardScene.at(later(edition, 3)));
        var now = Instant.now();
        database.movePoll(edition.id(), new Period(now.minus(Duration.ofDays(5)), now.minus(Duration.ofDays(1))));
        assertThat(board.take(second)).hasStatus(422).bodyText().contains("n’est pas possible");
        assertThat(status(edition)).isEqualTo(PollStatus.CLOSED);
        assertThat(scene.rows("decision")).isZero();
        assertThat(board.press(first, "abandon")).hasStatus3xxRedirection();
        assertThat(scene.rows("proposal")).isZero();
    }

    @Test
    void a_project_is_withdrawn_once_and_stays_on_the_paper() {
        var edition = scene.open("2027");
        assertThat(board.decide("retrait", REASON, "number", "3")).hasStatus3xxRedirection();
        assertThat(withdrawals.of(edition.id())).containsExactly(3);
        assertThat(polls.lines(edition.id())).hasSize(6);
        assertThat(board.propose("retrait", REASON, "number", "3")).hasStatus(422);
        assertThat(board.propose("retrait", REASON, "number", "9")).hasStatus(422);
        assertThat(board.propose("retrait", REASON)).hasStatus(422).bodyText().contains("Choisissez un projet");
    }

    /** What a hand in the database, even its owner's, cannot do without a decision of two persons. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update poll set status = 'SUSPENDED'",
                "update poll set status = 'ANNULLED'",
                "update poll set closes_at = closes_at + interval 1 day",
                "update poll set closes_at = closes_at - interval 1 day",
                "update poll set status = 'SUSPENDED', decision_id = uuid()",
                "update poll set decision_id = uuid()",
                "insert into ballot_withdrawal (edition_id, number, decision_id) select edition_id, 1, uuid() from poll"
            })
    void the_database_refuses_a_change_without_a_decision(String sql) {
        scene.open("2027");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql(sql).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update poll set status = 'SEALED'",
                "update poll set status = 'ANNULLED'",
                "update poll set status = 'COUNTED'",
                "update poll set status = 'SEALED', closes_at = closes_at + interval 1 day",
                "update poll set urn_opened_at = closes_at + interval 1 day"
            })
    void nor_does_it_let_a_suspended_poll_go_on(String sql) {
        scene.open("2027");
        board.decide("suspension", REASON);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.owner().sql(sql).update());
    }

    @Test
    void a_decision_serves_once_and_only_for_what_it_says() {
        var edition = scene.open("2027");
        board.decide("prolongation", REASON, BoardScene.at(later(edition, 3)));
        var owner = database.owner();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> owner.sql("update poll set closes_at = closes_at + interval 1 day")
                        .update());
        board.decide("suspension", REASON);
        board.decide("reprise", REASON);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> owner.sql(
                                "update poll set status = 'SUSPENDED', decision_id = (select id from decision where matter = 'SUSPENSION')")
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> owner.sql(
                                "insert into ballot_withdrawal (edition_id, number, decision_id) select edition_id, 1, decision_id from poll")
                        .update());
        assertThat(status(edition)).isEqualTo(PollStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set terms = ''",
                "delete from decision",
                "update ballot_withdrawal set number = 1",
                "delete from ballot_withdrawal",
                "update poll_incident set what = ''",
                "delete from poll_incident"
            })
    void the_applications_account_cannot_rewrite_what_was_decided(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(sql).update())
                .withStackTraceContaining("denied");
    }

    @Test
    void others_read_or_stay_out() {
        scene.open("2027");
        var observer = fixtures.staff(Role.OBSERVER);
        assertThat(pages.get().uri("/gestion/scrutin/2027/decisions").with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Suspendre le scrutin");
        assertThat(pages.get().uri("/gestion/scrutin/2027/decisions/suspension").with(user(observer)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Proposer cette décision");
        assertThat(new BoardScene(beans, observer, second).propose("suspension", REASON))
                .hasStatus(403);
    }
}
