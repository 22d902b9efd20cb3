package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Ballots under way at the instant of the close, while an officer presses « Ouvrir l’urne » over and over: a ballot that was
 * acknowledged is in the urn, and no other is.
 */
final class CloseDrill implements Drill.Scenario {

    private static final int VOTERS = 60;
    private static final Duration BEFORE_CLOSE = Duration.ofMillis(2500);
    private static final Duration AROUND = Duration.ofMillis(400);
    private static final Duration OPENING = Duration.ofSeconds(30);

    @Override
    public Finding run(Path home) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner()) {
            var nodes = installation.twoNodes();
            var poll = Poll.empty(owner);
            poll.closeIn(Duration.ofDays(1));
            var voters = new Voters(owner, nodes);
            var rounds = Drill.size("DRILL_ROUNDS", 30);
            var residents = voters.residents("close", rounds * VOTERS);
            System.err.printf("%d residents ready%n", residents.size());
            var officer = new Officer(nodes.getLast(), Officer.FIRST_OFFICER);
            var total = new Total();
            for (var round = 0; round < rounds; round++) {
                var mine = residents.subList(round * VOTERS, (round + 1) * VOTERS);
                total.add(round(poll, nodes, voters.visitor(), officer, mine));
            }
            return total.finding(rounds);
        }
    }

    /** One round's figures: receipts shown, refusals for lateness, whether all that must be equal is. */
    private record Round(int receipts, int late, boolean equal) {}

    private static final class Total {

        private int receipts;
        private int late;
        private int equal;
        private int both;

        void add(Round round) {
            receipts += round.receipts();
            late += round.late();
            equal += round.equal() ? 1 : 0;
            both += round.receipts() > 0 && round.late() > 0 ? 1 : 0;
        }

        Finding finding(int rounds) {
            return new Finding(
                    "%d closes with %d casts each: %d acknowledged, %d too late; acknowledged = urn = roll = turnout in %d rounds, with both kinds in %d"
                            .formatted(rounds, VOTERS, receipts, late, equal, both),
                    equal == rounds && both > rounds / 2 && receipts + late == rounds * VOTERS);
        }
    }

    private static Round round(Poll poll, List<Node> nodes, Visitor visitor, Officer officer, List<Voter> voters)
            throws Exception {
        poll.forget();
        poll.closeIn(BEFORE_CLOSE);
        var closesAt = System.nanoTime() + poll.remaining().toNanos();
        var opening = CompletableFuture.runAsync(() -> open(poll, officer, closesAt), Thread::startVirtualThread);
        var outcomes = Crowd.of(VOTERS, nodes)
                .each(IntStream.range(0, voters.size()).boxed().toList(), (index, node) -> {
                    node.open();
                    sleepUntil(closesAt - AROUND.toNanos() + 2 * AROUND.toNanos() * index / VOTERS);
                    return voters.get(index).press(node, visitor);
                });
        opening.get();
        var receipts = new HashSet<String>();
        for (var outcome : outcomes) {
            if (outcome instanceof Voter.Outcome.Recorded recorded) {
                receipts.add(recorded.receipt());
            }
        }
        var late = (int) outcomes.stream()
                .filter(Voter.Outcome.TooLate.class::isInstance)
                .count();
        var count = poll.count();
        var equal = poll.urnReceipts().equals(receipts)
                && poll.urnSize() == receipts.size()
                && count.signatures() == receipts.size()
                && count.turnout() == receipts.size()
                && count.ballots() == 0;
        if (!equal) {
            System.err.printf("%s receipts %d, urn %d%n", count, receipts.size(), poll.urnSize());
        }
        return new Round(receipts.size(), late, equal);
    }

    private static void open(Poll poll, Officer officer, long closesAt) {
        try {
            sleepUntil(closesAt - AROUND.toNanos());
            var end = System.nanoTime() + OPENING.toNanos();
            while (!officer.opensUrn(poll)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the urn does not open");
                }
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }
}
