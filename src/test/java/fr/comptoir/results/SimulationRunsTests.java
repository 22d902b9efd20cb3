package fr.comptoir.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Utility;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.results.SimulationRun.State;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulationRunsTests {

    private static final EditionId EDITION = EditionId.next();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-01T10:00:00Z"));
    private final SimulationRuns runs = new SimulationRuns(new Hands(now));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        runs.destroy();
    }

    @Test
    void the_same_question_finds_the_same_calculation() throws Exception {
        var run = runs.of(key(1, false), done());
        run.await(Duration.ofSeconds(10));
        assertThat(run.state()).isInstanceOf(State.Done.class);
        assertThat(runs.of(key(1, false), blocked())).isSameAs(run);
        assertThat(runs.of(key(2, false), done())).isNotSameAs(run);
    }

    @Test
    void a_long_calculation_does_not_hold_up_the_short_ones() throws Exception {
        var slow = runs.of(key(1, true), blocked());
        var next = runs.of(key(2, true), done());
        var quick = runs.of(key(3, false), done());
        quick.await(Duration.ofSeconds(10));
        assertThat(quick.state()).isInstanceOf(State.Done.class);
        assertThat(slow.pending()).isTrue();
        assertThat(next.state()).isInstanceOf(State.Waiting.class);
    }

    @Test
    void so_many_wait_and_no_more() {
        for (int place = 0; place < 40; place++) {
            runs.of(key(place, true), blocked());
        }
        assertThat(runs.of(key(99, true), done()).state()).isInstanceOf(State.GivenUp.class);
    }

    @Test
    void a_calculation_that_nobody_looks_at_is_given_up_and_asked_again_starts_again() throws Exception {
        var started = new CountDownLatch(1);
        runs.of(key(1, true), blocked(started));
        var waiting = runs.of(key(2, true), done());
        started.await();
        pass(Duration.ofMinutes(29));
        waiting.await(Duration.ofSeconds(10));
        assertThat(waiting.state()).isInstanceOf(State.Done.class);
        var left = runs.of(key(3, true), blocked());
        pass(Duration.ofMinutes(31));
        assertThat(left.state()).isInstanceOf(State.GivenUp.class);
        var again = runs.of(key(3, true), done());
        again.await(Duration.ofSeconds(10));
        assertThat(again.state()).isInstanceOf(State.Done.class);
    }

    @Test
    void a_calculation_that_lasts_too_long_is_given_up_even_when_watched() throws Exception {
        var started = new CountDownLatch(1);
        var run = runs.of(key(1, true), blocked(started));
        started.await();
        for (int minutes = 0; minutes < 12; minutes += 4) {
            run.asked();
            pass(Duration.ofMinutes(4));
        }
        assertThat(run.state()).isInstanceOf(State.GivenUp.class);
    }

    @Test
    void what_is_done_is_forgotten_half_an_hour_after_it_was_last_seen() throws Exception {
        var run = runs.of(key(1, false), done());
        run.await(Duration.ofSeconds(10));
        pass(Duration.ofMinutes(20));
        assertThat(runs.of(key(1, false), done())).isSameAs(run);
        pass(Duration.ofMinutes(31));
        assertThat(runs.of(key(1, false), done())).isNotSameAs(run);
    }

    @Test
    void a_failure_is_told() throws Exception {
        var run = runs.of(key(1, false), () -> {
            throw new IllegalStateException("on purpose");
        });
        run.await(Duration.ofSeconds(10));
        assertThat(run.state()).isInstanceOf(State.Failed.class);
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        runs.tidy();
    }

    private static SimulationRuns.Key key(int place, boolean isLong) {
        var rule = isLong
                ? EqualShares.of(Utility.COST, new Completion.Percent(place + 1, false, false))
                : Greedy.byVotes(WhenItDoesNotFit.SKIP, place);
        return new SimulationRuns.Key(EDITION, Scenario.unchanged(Amount.ofEuros(100)), rule, false);
    }

    @SuppressWarnings("NullAway")
    private static Callable<Simulated> done() {
        return () -> new Simulated(null, null, List.of(), List.of());
    }

    private Callable<Simulated> blocked() {
        return blocked(new CountDownLatch(1));
    }

    private Callable<Simulated> blocked(CountDownLatch started) {
        return () -> {
            started.countDown();
            never.await();
            throw new AssertionError("never");
        };
    }

    /** A clock that a test moves. */
    private static final class Hands extends Clock {

        private final AtomicReference<Instant> now;

        private Hands(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
