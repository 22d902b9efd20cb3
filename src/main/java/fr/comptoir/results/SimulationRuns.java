package fr.comptoir.results;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Tiers;
import fr.comptoir.shared.EditionId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The calculations of simulations, kept by what they calculate: whoever comes back to the same address finds the same
 * calculation, under way or done. Two threads at most, one of them for the long ones; nothing is stored, and everything is
 * forgotten half an hour after it was last looked at.
 */
@Component
class SimulationRuns implements DisposableBean {

    private static final int MOST_KEPT = 64;
    private static final int MOST_WAITING = 16;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Key, SimulationRun> runs = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
    private final ThreadPoolExecutor brief = lane("simulation");
    private final ThreadPoolExecutor lengthy = lane("simulation-longue");

    SimulationRuns(Clock clock) {
        this.clock = clock;
    }

    /**
     * All that a calculation depends on.
     *
     * @param edition whose ballots
     * @param scenario what is supposed
     * @param rule the rule applied
     * @param certified whether it is held against the certified result
     */
    record Key(EditionId edition, Scenario scenario, Rule rule, boolean certified) {}

    private static ThreadPoolExecutor lane(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The calculation of this, started when it is not there yet. */
    synchronized SimulationRun of(Key key, Callable<Simulated> work) {
        var known = runs.get(key);
        if (known != null && !(known.state() instanceof SimulationRun.State.GivenUp)) {
            known.asked();
            return known;
        }
        var run = new SimulationRun(work, clock);
        try {
            (isLong(key.rule()) ? lengthy : brief).execute(run.task());
            runs.put(key, run);
            makeRoom();
        } catch (RejectedExecutionException tooMany) {
            run.giveUp();
        }
        return run;
    }

    /** Whether the rule counts again many times over, or weighs every set of projects. */
    private static boolean isLong(Rule rule) {
        return switch (rule) {
            case Greedy _, AllFunded _, Tiers _, Phragmen _ -> false;
            case EqualShares shares ->
                switch (shares.completion()) {
                    case Completion.None _, Completion.ByVotes _, Completion.ByPhragmen _ -> false;
                    case Completion.Add _, Completion.Percent _ -> true;
                };
            case Envelopes envelopes -> isLong(envelopes.within());
            case MaximumWelfare _ -> true;
        };
    }

    private void makeRoom() {
        var oldest = runs.values().iterator();
        while (runs.size() > MOST_KEPT) {
            oldest.next().giveUp();
            oldest.remove();
        }
    }

    /** Gives up what lasts too long, and forgets what nobody looked at for long. */
    @Scheduled(fixedDelay = 30 * 1000)
    synchronized void tidy() {
        var now = clock.instant();
        runs.values().stream()
                .filter(run -> run.lastsSince(now.minus(LONGEST)) || run.isOlderThan(now.minus(KEPT)))
                .forEach(SimulationRun::giveUp);
        runs.values().removeIf(run -> run.isOlderThan(now.minus(KEPT)));
    }

    @Override
    public void destroy() {
        brief.shutdownNow();
        lengthy.shutdownNow();
    }
}
