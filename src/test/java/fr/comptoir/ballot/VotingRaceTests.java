package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.decision.Proposal;
import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.testing.ComptoirTest;
import fr.comptoir.testing.PollScene;
import fr.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Many at the same time, over the real port, on the real database. */
@ComptoirTest
class VotingRaceTests {

    private static final int TABS = 100;

    private final PollScene scene;
    private final TestDatabase database;
    private final Urn urn;
    private final PollingBoard board;

    @LocalServerPort
    private int port;

    VotingRaceTests(ApplicationContext beans, TestDatabase database, Urn urn, PollingBoard board) {
        this.scene = new PollScene(beans);
        this.database = database;
        this.urn = urn;
        this.board = board;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_hundred_simultaneous_votes_of_one_resident_leave_one_signature_and_one_ballot() {
        scene.open("2027");
        var statuses = race();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(TABS - 1);
        assertThat(scene.rows("roll_entry")).isOne();
        assertThat(scene.rows("sealed_ballot")).isOne();
        assertThat(votesOfTheDay()).isOne();
    }

    /** The same race must see doubles where nothing forbids them; otherwise it proves nothing. */
    @Test
    void without_the_unique_key_the_same_race_lets_doubles_through() {
        scene.open("2027");
        var owner = database.owner();
        owner.sql("alter table roll_entry drop foreign key roll_of_edition").update();
        owner.sql("alter table roll_entry drop key one_signature_per_resident_and_edition")
                .update();
        try {
            race();
            assertThat(scene.rows("roll_entry")).isGreaterThan(1);
        } finally {
            database.empty();
            owner.sql("""
                            alter table roll_entry
                                add constraint one_signature_per_resident_and_edition unique (edition_id, elector_key),
                                add constraint roll_of_edition foreign key (edition_id) references edition (id)
                            """).update();
        }
    }

    @Test
    void one_button_pressed_many_times_at_once_shows_one_receipt() {
        scene.open("2027");
        var resident = new HttpResident(port, "lea@example.org");
        resident.askForCode("Martin", "Léa", "2");
        var code = scene.code("lea@example.org");
        var receipts = together(copies(20, () -> HttpResident.receipt(resident.vote(code))));
        assertThat(receipts).hasSize(20).containsOnly(receipts.getFirst());
        assertThat(scene.rows("sealed_ballot")).isOne();
    }

    @Test
    void a_ballot_that_is_acknowledged_at_the_close_is_counted_and_no_other() throws InterruptedException {
        var edition = closingIn(Duration.ofSeconds(25));
        var residents = new ArrayList<HttpResident>();
        var codes = new ArrayList<String>();
        for (var number = 0; number < 30; number++) {
            var email = "resident" + number + "@example.org";
            var resident = new HttpResident(port, email);
            resident.askForCode("Martin" + (char) ('a' + number % 26), "Prénom" + (char) ('a' + number / 26), "1", "3");
            residents.add(resident);
            codes.add(scene.code(email));
        }
        var closesAt = edition.calendar()
                .of(fr.comptoir.edition.Phase.VOTE)
                .orElseThrow()
                .endsAt();
        var votes = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < residents.size(); number++) {
            var resident = residents.get(number);
            var code = codes.get(number);
            var at = closesAt.minusMillis(450).plusMillis(number * 30L);
            votes.add(() -> {
                Thread.sleep(Math.max(0, Duration.between(Instant.now(), at).toMillis()));
                return resident.vote(code).statusCode();
            });
        }
        var opener = Thread.ofVirtual().start(() -> openAsSoonAsPossible(edition));
        var statuses = together(votes);
        opener.join();
        var acknowledged =
                (int) statuses.stream().filter(status -> status == 200).count();
        assertThat(acknowledged).as("accepted before the close").isBetween(1, 29);
        assertThat(urn.size(edition.id())).isEqualTo(acknowledged);
        assertThat(scene.rows("roll_entry")).isEqualTo(acknowledged);
        assertThat(votesOfTheDay()).isEqualTo(acknowledged);
    }

    @Test
    void a_ballot_that_is_acknowledged_at_a_suspension_is_kept_and_no_other() {
        var edition = scene.open("2027");
        var votes = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 30; number++) {
            var email = "resident" + number + "@example.org";
            var resident = new HttpResident(port, email);
            resident.askForCode("Martin" + (char) ('a' + number % 26), "Prénom" + (char) ('a' + number / 26), "1", "3");
            var code = scene.code(email);
            var pause = number * 25L;
            votes.add(() -> {
                Thread.sleep(pause);
                return resident.vote(code).statusCode();
            });
        }
        votes.add(() -> {
            Thread.sleep(300);
            return suspend(edition) ? 1 : 0;
        });
        var statuses = together(votes);
        assertThat(statuses.removeLast()).as("suspended").isOne();
        var acknowledged =
                (int) statuses.stream().filter(status -> status == 200).count();
        assertThat(statuses).containsOnly(200, 409);
        assertThat(acknowledged).as("accepted before the suspension").isBetween(1, 29);
        assertThat(scene.rows("sealed_ballot")).isEqualTo(acknowledged);
        assertThat(scene.rows("roll_entry")).isEqualTo(acknowledged);
        assertThat(votesOfTheDay()).isEqualTo(acknowledged);
    }

    /** Through the use case, not the pages of a mock, whose form token would be asked of the residents too. */
    private boolean suspend(EditionView edition) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("officer", null, "ROLE_POLL_OFFICER"));
        var order = new BoardOrder(BoardAct.SUSPENSION, Optional.empty(), Optional.empty());
        return board.propose(edition, order, "Une panne empêche une partie des habitants de voter.", PollScene.FIRST)
                        instanceof Result.Done<Proposal>(var proposal)
                && board.take(edition, proposal.id(), PollScene.SECOND) instanceof Result.Done;
    }

    @Test
    void voting_opens_no_session() {
        scene.open("2027");
        var resident = new HttpResident(port, "lea@example.org");
        resident.askForCode("Martin", "Léa", "2");
        assertThat(resident.vote(scene.code("lea@example.org")).statusCode()).isEqualTo(200);
        assertThat(resident.cookieNames()).containsExactlyInAnyOrder("XSRF-TOKEN", "ordre");
        assertThat(scene.rows("SPRING_SESSION")).isZero();
    }

    /** One resident in a hundred tabs, each with a mailbox and a code of its own, all pressing « Je vote » together. */
    private List<Integer> race() {
        var votes = new ArrayList<Callable<Integer>>();
        for (var tab = 0; tab < TABS; tab++) {
            var email = "tab" + tab + "@example.org";
            var resident = new HttpResident(port, email);
            resident.askForCode("Martin", "Léa", String.valueOf(1 + tab % 6));
            // So that the limit of three codes, which is not what is tested here, does not stop the race before it
            // starts.
            database.owner()
                    .sql("update voting_code set created_at = created_at - interval 1 day")
                    .update();
            var code = scene.code(email);
            votes.add(() -> resident.vote(code).statusCode());
        }
        return together(votes);
    }

    private EditionView closingIn(Duration delay) {
        var now = Instant.now();
        return scene.sealed("2027", new Period(now.minus(Duration.ofDays(1)), now.plus(delay)));
    }

    private void openAsSoonAsPossible(EditionView edition) {
        while (!(urn.open(edition.id(), Actor.PLATFORM) instanceof Result.Done)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private int votesOfTheDay() {
        return database.owner()
                .sql("select coalesce(sum(votes), 0) from daily_turnout")
                .query(Integer.class)
                .single();
    }

    private static <T> List<Callable<T>> copies(int number, Callable<T> one) {
        return java.util.Collections.nCopies(number, one);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
