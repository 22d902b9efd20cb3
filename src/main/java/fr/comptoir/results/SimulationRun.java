package fr.comptoir.results;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One calculation of a simulation, from the moment somebody asks for it. */
final class SimulationRun {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationRun.class);

    private final FutureTask<Simulated> task;
    private final Clock clock;
    private volatile Instant askedAt;
    private volatile @Nullable Instant startedAt;
    private volatile @Nullable Instant endedAt;

    SimulationRun(Callable<Simulated> work, Clock clock) {
        this.clock = clock;
        this.askedAt = clock.instant();
        this.task = new FutureTask<>(() -> {
            startedAt = clock.instant();
            try {
                return work.call();
            } catch (CancellationException givenUp) {
                throw givenUp;
            } catch (RuntimeException e) {
                LOG.error("a simulation failed", e);
                throw e;
            } finally {
                endedAt = clock.instant();
            }
        });
    }

    /** Where a calculation stands. */
    sealed interface State {

        /** Others come first. */
        record Waiting() implements State {}

        /**
         * It is under way.
         *
         * @param since how long it has lasted
         */
        record Underway(Duration since) implements State {}

        /**
         * It is there.
         *
         * @param result what the rule gives
         * @param took how long it lasted
         */
        record Done(Simulated result, Duration took) implements State {}

        /** It was given up: it lasted too long, nobody asked for it any more, or too many were waiting. */
        record GivenUp() implements State {}

        /** It went wrong; the log says how. */
        record Failed() implements State {}
    }

    Runnable task() {
        return task;
    }

    /** Somebody looks at it. */
    void asked() {
        askedAt = clock.instant();
    }

    boolean pending() {
        return !task.isDone();
    }

    boolean isOlderThan(Instant lastAsked) {
        return askedAt.isBefore(lastAsked);
    }

    boolean lastsSince(Instant start) {
        var started = startedAt;
        return started != null && pending() && started.isBefore(start);
    }

    /** Stops it, even under way. */
    void giveUp() {
        task.cancel(true);
    }

    /** Waits for it, so long at most. */
    void await(Duration most) throws InterruptedException {
        try {
            task.get(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            LOG.trace("not there yet, or never", e);
        }
    }

    State state() {
        var started = startedAt;
        return switch (task.state()) {
            case RUNNING ->
                started == null ? new State.Waiting() : new State.Underway(Duration.between(started, clock.instant()));
            case SUCCESS -> new State.Done(task.resultNow(), took());
            case CANCELLED -> new State.GivenUp();
            case FAILED -> new State.Failed();
        };
    }

    private Duration took() {
        var started = startedAt;
        var ended = endedAt;
        return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
    }
}
