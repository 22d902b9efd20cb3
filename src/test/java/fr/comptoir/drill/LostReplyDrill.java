package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer is lost after COMMIT: on the way to the browser, then on the way from the database to the application. Pressing
 * again shows the receipt of the ballot that is in, and no second ballot.
 */
final class LostReplyDrill implements Drill.Scenario {

    private static final int CLIENTS = 16;
    private static final int SILENT = 4;

    @Override
    public Finding run(Path home) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner();
                var wire = CuttingWire.to(installation.database().port())) {
            var direct = installation.twoNodes();
            var behindWire = List.of(installation.node(wire.port()));
            var poll = Poll.empty(owner);
            var number = Drill.size("DRILL_REPLIES", 1000);
            var voters = new Voters(owner, direct);
            var browser = toBrowser(poll, voters, direct, number);
            var database = toApplication(poll, voters, behindWire, wire, number / 2);
            return browser.and(database);
        }
    }

    /** The browser sends and hears nothing: the connection breaks as the answer arrives, or before. */
    private static Finding toBrowser(Poll poll, Voters voters, List<Node> nodes, int number) throws IOException {
        var residents = voters.residents("perdu", number);
        System.err.printf("%d residents ready%n", number);
        var late = Crowd.of(CLIENTS, nodes).each(residents.subList(0, number / 2), (voter, node) -> {
            node.sendForm("/voter/bulletin", voters.visitor().cookies(), voter.form());
            node.awaitAndLose();
            return voter.press(node, voters.visitor());
        });
        var early = Crowd.of(CLIENTS, nodes).each(residents.subList(number / 2, number), (voter, node) -> {
            node.sendForm("/voter/bulletin", voters.visitor().cookies(), voter.form());
            node.close();
            return voter.press(node, voters.visitor());
        });
        var outcomes = new ArrayList<>(late);
        outcomes.addAll(early);
        var receipts = Receipts.of(outcomes);
        var right = receipts.stored(poll);
        return new Finding(
                "reply lost to the browser for %d: « déjà enregistré » for %d of the %d whose reply was on its way, %d right receipts, %s"
                        .formatted(number, Receipts.of(late).before(), number / 2, right, poll.count()),
                right == number
                        && Receipts.of(late).before() == number / 2
                        && poll.count().all(number)
                        && poll.torn() == 0);
    }

    /** The application sends COMMIT and hears nothing: the line breaks after it, before it, or falls silent. */
    private static Finding toApplication(Poll poll, Voters voters, List<Node> nodes, CuttingWire wire, int number)
            throws Exception {
        poll.forget();
        var residents = voters.residents("commit", number);
        System.err.printf("%d residents ready%n", number);
        wire.cut(CuttingWire.Cut.AFTER_COMMIT, 3);
        var outcomes = new ArrayList<>(pressed(residents.subList(0, number / 2), voters, nodes));
        wire.cut(CuttingWire.Cut.BEFORE_COMMIT, 3);
        outcomes.addAll(pressed(residents.subList(number / 2, number - SILENT), voters, nodes));
        wire.cut(CuttingWire.Cut.SILENCE, 2);
        var start = System.nanoTime();
        outcomes.addAll(pressed(residents.subList(number - SILENT, number), voters, nodes));
        var silence = Duration.ofNanos(System.nanoTime() - start);
        wire.cut(CuttingWire.Cut.NONE, 1);
        var receipts = Receipts.of(outcomes);
        var right = receipts.stored(poll);
        return new Finding(
                "COMMIT cut for the application: %d of %d COMMITs cut after, before or left without answer (at most %d s), %d right receipts, %s"
                        .formatted(wire.cuts(), number, silence.toSeconds(), right, poll.count()),
                right == number && wire.cuts() > number / 4 && poll.count().all(number) && poll.torn() == 0);
    }

    /** Each presses until the page tells, as the page asks. */
    private static List<Voter.Outcome> pressed(List<Voter> residents, Voters voters, List<Node> nodes) {
        return Crowd.of(CLIENTS, nodes).each(residents, (voter, node) -> {
            var outcome = voter.press(node, voters.visitor());
            for (var attempt = 0; attempt < 10 && outcome instanceof Voter.Outcome.Unknown; attempt++) {
                outcome = voter.press(node, voters.visitor());
            }
            return outcome;
        });
    }
}
