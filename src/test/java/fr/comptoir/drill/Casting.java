package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Residents who press « Je vote » while something breaks, and press again, at another node, until they hold a receipt. They
 * are let in portion by portion, so that each break falls among ballots under way.
 */
final class Casting {

    private static final int CLIENTS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Node> nodes;
    private final Visitor visitor;
    private final Semaphore let = new Semaphore(0);
    private final ConcurrentHashMap<String, String> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    private final AtomicLong stall = new AtomicLong();
    private CompletableFuture<Void> casting = CompletableFuture.completedFuture(null);

    Casting(List<Node> nodes, Visitor visitor) {
        this.nodes = nodes;
        this.visitor = visitor;
    }

    /** Something that breaks, and is mended before it returns. */
    interface Break {
        void happen(int number) throws Exception;
    }

    /** Lets all of them vote, with so many breaks, each once half of its portion is in. */
    void run(List<Voter> voters, int breaks, Break what) throws Exception {
        casting = CompletableFuture.runAsync(
                () -> Crowd.of(CLIENTS, nodes).each(voters, this::cast), Thread::startVirtualThread);
        var portion = voters.size() / breaks;
        for (var number = 0; number < breaks; number++) {
            lastAnswer.set(System.nanoTime());
            let.release(portion);
            awaitReceipts(number * portion + portion / 2);
            what.happen(number);
            awaitReceipts((number + 1) * portion - CLIENTS);
        }
        let.release(voters.size() - breaks * portion);
        casting.get();
    }

    private void awaitReceipts(int number) throws Exception {
        var end = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (receipts.size() < number) {
            if (casting.isCompletedExceptionally()) {
                casting.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only %d receipts of %d".formatted(receipts.size(), number));
            }
            Thread.sleep(2);
        }
    }

    private Voter.Outcome cast(Voter voter, HttpConnection first) throws InterruptedException {
        let.acquire();
        var end = System.nanoTime() + PATIENCE.toNanos();
        var outcome = voter.press(first, visitor);
        for (var attempt = 1; outcome instanceof Voter.Outcome.Unknown unknown; attempt++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer in time: " + unknown.why());
            }
            again.incrementAndGet();
            Thread.sleep(Math.min(1000, 50L * attempt));
            try (var other =
                    new HttpConnection(nodes.get(attempt % nodes.size()).port())) {
                outcome = voter.press(other, visitor);
            }
        }
        note(voter, outcome);
        return outcome;
    }

    private void note(Voter voter, Voter.Outcome outcome) {
        if (!(outcome instanceof Voter.Outcome.Recorded(var receipt, var wasBefore))) {
            throw new IllegalStateException(voter.email() + ": " + outcome);
        }
        var now = System.nanoTime();
        var silence = now - lastAnswer.getAndSet(now);
        stall.accumulateAndGet(silence, Math::max);
        receipts.put(voter.email(), receipt);
        if (wasBefore) {
            before.incrementAndGet();
        }
    }

    /** The longest time without any receipt while somebody waited for one, in seconds. */
    double stallSeconds() {
        return stall.get() / 1e9;
    }

    /**
     * What is found once all have voted.
     *
     * @param finding whether each has a receipt, each receipt its ballot, and pressing again shows it
     * @param lost how many receipts were shown whose ballot is not there
     */
    record Found(Finding finding, int lost) {}

    /** Looks whether everything is there. */
    Found check(Poll poll, List<Voter> voters) {
        var count = poll.count();
        var lost = lost(poll);
        var same = pressAgain(voters);
        var expected = voters.size();
        var finding = new Finding(
                "%d casts pressed again %d times, %d of them « déjà enregistré »; %d receipts, %s, %d acknowledged lost, same receipt again for %d"
                        .formatted(expected, again.get(), before.get(), distinct(), count, lost, same),
                distinct() == expected
                        && count.all(expected)
                        && poll.torn() == 0
                        && lost == 0
                        && same == expected
                        && poll.count().all(expected));
        return new Found(finding, lost);
    }

    private int distinct() {
        return new HashSet<>(receipts.values()).size();
    }

    private int lost(Poll poll) {
        Set<String> stored = poll.receipts();
        return (int) new ArrayList<>(receipts.values())
                .stream().filter(receipt -> !stored.contains(receipt)).count();
    }

    private int pressAgain(List<Voter> voters) {
        return (int) Crowd.of(CLIENTS, nodes)
                .each(
                        voters,
                        (voter, node) -> voter.press(node, visitor)
                                .equals(new Voter.Outcome.Recorded(receipts.get(voter.email()), true)))
                .stream()
                .filter(same -> same)
                .count();
    }
}
