package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.followup.AgreementState;
import fr.comptoir.followup.AgreementView;
import fr.comptoir.followup.Agreements;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.ResultLine.Verdict;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ComptoirTest
class CertificationTests {

    private static final Actor FIRST = PastPolls.officer("Agathe");
    private static final Actor SECOND = PastPolls.officer("Basile");

    private final Count count;
    private final Certification certification;
    private final Results results;
    private final Polls polls;
    private final ProjectCatalogue catalogue;
    private final Agreements agreements;
    private final JdbcClient application;
    private final TestDatabase database;
    private final PastPolls past;

    CertificationTests(
            Count count,
            Certification certification,
            Results results,
            Polls polls,
            ProjectCatalogue catalogue,
            Agreements agreements,
            JdbcClient application,
            TestDatabase database,
            ApplicationContext context) {
        this.count = count;
        this.certification = certification;
        this.results = results;
        this.polls = polls;
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.application = application;
        this.database = database;
        this.past = new PastPolls(context);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void the_count_is_that_of_the_ballots_made_by_hand() {
        var edition = past.withOpenUrn("2025");
        var tally = done(count.count(edition.id(), FIRST));
        assertThat(tally.signatures()).isEqualTo(8);
        assertThat(tally.ballots()).isEqualTo(8);
        assertThat(tally.blankBallots()).isZero();
        assertThat(database.owner()
                        .sql("select votes from tally_line order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(5, 4, 3, 3, 0);
        assertThat(status(edition)).isEqualTo(PollStatus.COUNTED);
    }

    @Test
    void nothing_is_counted_before_the_urn_is_open_nor_twice() {
        var edition = past.closed("2025");
        assertThat(refusals(count.count(edition.id(), FIRST))).isEqualTo("results.count.urnClosed");
        var open = past.withOpenUrn("2026");
        done(count.count(open.id(), FIRST));
        assertThat(refusals(count.count(open.id(), FIRST))).isEqualTo("results.count.done");
    }

    @Test
    void a_ballot_that_is_missing_stops_the_count() {
        var edition = past.withOpenUrn("2025");
        database.owner().sql("delete from urn_ballot limit 1").update();
        assertThat(refusals(count.count(edition.id(), FIRST))).isEqualTo("results.count.mismatch");
        assertThat(database.owner()
                        .sql("select count(*) from tally")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(status(edition)).isEqualTo(PollStatus.CLOSED);
    }

    @Test
    void the_sheet_says_what_was_worked_out_by_hand() {
        var sheet = counted().sheet();
        assertThat(sheet.lines())
                .extracting(
                        ResultLine::number,
                        ResultLine::votes,
                        ResultLine::verdict,
                        line -> line.available().cents() / 100,
                        ResultLine::votesMissing)
                .containsExactly(
                        tuple(1, 5L, Verdict.FUNDED, 100_000L, Optional.empty()),
                        tuple(2, 4L, Verdict.DOES_NOT_FIT, 40_000L, Optional.of(2L)),
                        tuple(4, 3L, Verdict.FUNDED, 40_000L, Optional.empty()),
                        tuple(3, 3L, Verdict.DOES_NOT_FIT, 20_000L, Optional.of(1L)),
                        tuple(5, 0L, Verdict.FUNDED, 20_000L, Optional.empty()));
        assertThat(sheet.left()).isEqualTo(Amount.ofEuros(10_000));
        assertThat(sheet.ties())
                .containsExactly(new ResultSheet.Tie(List.of("P-DDDDDD", "P-CCCCCC"), "lower-cost", true));
    }

    @Test
    void two_persons_certify_and_everything_follows() {
        var edition = past.withOpenUrn("2025");
        done(count.count(edition.id(), FIRST));
        var read = certification.sheet(edition.id()).orElseThrow();
        done(certification.propose(edition.id(), read.sha256(), FIRST));
        assertThat(results.of(edition.id())).isEmpty();
        assertThat(status(edition)).isEqualTo(PollStatus.ALLOCATED);
        var result = done(certification.certify(edition.id(), read.sha256(), SECOND));
        assertThat(result.sheet()).isEqualTo(read.sheet());
        assertThat(result.sha256()).isEqualTo(read.sha256()).hasSize(64);
        assertThat(result.certifiedBy()).contains(new ResultView.Certifiers("Agathe", "Basile"));
        assertThat(status(edition)).isEqualTo(PollStatus.PROCLAIMED);
        assertThat(catalogue.withStatus(edition.id(), ProjectStatus.FUNDED))
                .extracting(ProjectView::reference)
                .containsExactly("P-AAAAAA", "P-DDDDDD", "P-EEEEEE");
        assertThat(agreements.ofEdition(edition.id()))
                .extracting(AgreementView::granted, AgreementView::state)
                .containsExactly(
                        tuple(Amount.ofEuros(60_000), AgreementState.AWARDED),
                        tuple(Amount.ofEuros(20_000), AgreementState.AWARDED),
                        tuple(Amount.ofEuros(10_000), AgreementState.AWARDED));
        assertThat(database.owner()
                        .sql(
                                "select count(*) from journal where action in ('poll.counted', 'result.proposed', 'result.certified')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void the_person_who_proposed_cannot_certify_in_the_application_nor_in_the_database() {
        var edition = past.withOpenUrn("2025");
        done(count.count(edition.id(), FIRST));
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        done(certification.propose(edition.id(), sha256, FIRST));
        assertThat(refusals(certification.certify(edition.id(), sha256, FIRST)))
                .isEqualTo("results.certify.samePerson");
        assertThat(results.of(edition.id())).isEmpty();
        assertThatThrownBy(() -> application
                        .sql("""
                        insert into certified_result (edition_id, content, sha256, first_by, first_by_name, second_by, second_by_name, certified_at)
                        values (:edition, '{}', repeat('x', 32), :same, 'A', :same, 'A', utc_timestamp(6))
                        """)
                        .param("edition", edition.id().value())
                        .param("same", FIRST.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("certified_by_two_persons");
    }

    @Test
    void only_the_sheet_that_was_read_can_be_proposed_and_certified() {
        var edition = past.withOpenUrn("2025");
        assertThat(refusals(certification.propose(edition.id(), "0".repeat(64), FIRST)))
                .isEqualTo("results.certify.notCounted");
        done(count.count(edition.id(), FIRST));
        assertThat(refusals(certification.propose(edition.id(), "0".repeat(64), FIRST)))
                .isEqualTo("results.certify.changed");
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        assertThat(refusals(certification.certify(edition.id(), sha256, SECOND)))
                .isEqualTo("results.certify.nothing");
        done(certification.propose(edition.id(), sha256, FIRST));
        assertThat(refusals(certification.certify(edition.id(), "0".repeat(64), SECOND)))
                .isEqualTo("results.certify.changed");
        assertThat(refusals(certification.propose(edition.id(), sha256, SECOND)))
                .isEqualTo("results.certify.proposedAlready");
        done(certification.withdraw(edition.id(), SECOND));
        done(certification.propose(edition.id(), sha256, SECOND));
        done(certification.certify(edition.id(), sha256, FIRST));
        assertThat(refusals(certification.withdraw(edition.id(), FIRST))).isEqualTo("results.certify.nothing");
        assertThat(refusals(certification.certify(edition.id(), sha256, SECOND)))
                .isEqualTo("results.certify.nothing");
    }

    @Test
    void the_application_cannot_change_what_was_counted_or_certified() {
        var edition = past.withOpenUrn("2025");
        done(count.count(edition.id(), FIRST));
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        done(certification.propose(edition.id(), sha256, FIRST));
        done(certification.certify(edition.id(), sha256, SECOND));
        for (var statement : List.of(
                "update certified_result set content = '{}'",
                "delete from certified_result",
                "update imported_result set content = '{}'",
                "update tally set ballots = 9",
                "update tally_line set votes = votes + 1",
                "delete from tally_line",
                "update certification set sha256 = repeat('x', 32)")) {
            assertThatThrownBy(() -> application.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("denied");
        }
    }

    @Test
    void an_urn_that_changed_since_the_count_certifies_nothing() {
        var edition = past.withOpenUrn("2025");
        done(count.count(edition.id(), FIRST));
        database.owner().sql("delete from urn_ballot limit 1").update();
        assertThatThrownBy(() -> certification.sheet(edition.id())).isInstanceOf(IllegalStateException.class);
    }

    private Certification.SheetToCertify counted() {
        var edition = past.withOpenUrn("2025");
        done(count.count(edition.id(), FIRST));
        return certification.sheet(edition.id()).orElseThrow();
    }

    private PollStatus status(EditionView edition) {
        return polls.of(edition.id()).orElseThrow().status();
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static String refusals(Result<?> result) {
        return switch (result) {
            case Result.Done<?> done -> throw new AssertionError("was done: " + done);
            case Result.Refused<?>(var reasons) ->
                reasons.stream().map(Refusal::code).findFirst().orElseThrow();
        };
    }
}
