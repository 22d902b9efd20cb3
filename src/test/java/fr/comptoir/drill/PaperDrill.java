package fr.comptoir.drill;

import fr.comptoir.drill.Drill.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole vote with paper: online, at desks, in envelopes; read twice into the platform while a node dies, compared with
 * the roll, counted and published. Once where paper takes the place of a vote online, once where it does not.
 */
final class PaperDrill implements Drill.Scenario {

    private static final int WENT_AWAY_WITH_THEIRS = 3;
    private static final int A_PRINTING = 100;

    @Override
    public Finding run(Path home) throws Exception {
        var residents = Drill.size("DRILL_RESIDENTS", 600);
        return election(home.resolve("replaces"), residents, true)
                .and(election(home.resolve("keeps"), residents, false));
    }

    private static Finding election(Path home, int residents, boolean paperPrevails) throws Exception {
        try (var installation = Installation.start(home);
                var owner = installation.owner()) {
            var nodes = installation.twoNodes();
            var poll = Poll.empty(owner);
            poll.closeIn(Duration.ofDays(1));
            poll.forReal(paperPrevails);
            var ledger = new Ledger();
            print(poll, nodes, residents, ledger);
            new PaperVote(poll, nodes, new Voters(owner, nodes), paperPrevails, ledger).run(residents);
            ledger.lookAtRoll(owner, poll);
            var urn = urn(owner, poll, ledger.onPaper() - WENT_AWAY_WITH_THEIRS);
            ledger.inUrn(urn);
            var batches = new PaperReading(poll, nodes, owner, ledger).run(urn);
            new PaperCount(poll, nodes.getFirst(), owner, ledger).run();
            ledger.lookAtRoll(owner, poll);
            ledger.lookAtTally(owner, poll);
            var right = ledger.faults() == 0;
            var seen = seesOneMore(owner, poll, ledger);
            return new Finding(
                    "%s: %d residents, %d signatures online, %d on paper, %d envelopes compared, %d of them in place of a vote online, %d sheets in %d batches read twice, one node killed, gap of %d explained, votes per project and all else %s, one vote added behind its back %s"
                            .formatted(
                                    paperPrevails ? "paper replaces" : "first vote stays",
                                    residents,
                                    ledger.online(),
                                    ledger.onPaper(),
                                    ledger.compared(),
                                    ledger.compared("REPLACES"),
                                    ledger.sheets(),
                                    batches,
                                    WENT_AWAY_WITH_THEIRS,
                                    right ? "as written" : "NOT AS WRITTEN",
                                    seen ? "seen" : "not seen"),
                    right && seen);
        }
    }

    /** Whether one vote that nobody cast would be seen: what cannot fail proves nothing. */
    private static boolean seesOneMore(Sql owner, Poll poll, Ledger ledger) {
        owner.run("update tally_line set votes = votes + 1 where number = 1 and " + poll.here());
        System.err.println("One vote added, which must be seen:");
        var before = ledger.faults();
        ledger.lookAtTally(owner, poll);
        return ledger.faults() == before + 1;
    }

    /** Two officers print the originals, at two nodes at once, until there are enough for everybody. */
    private static void print(Poll poll, List<Node> nodes, int residents, Ledger ledger) throws IOException {
        var officers = List.of(
                new Officer(nodes.getFirst(), Officer.FIRST_OFFICER),
                new Officer(nodes.getLast(), Officer.SECOND_OFFICER));
        Crowd.together(officers.size(), person -> {
            for (var printed = 0; printed < residents; printed += officers.size() * A_PRINTING) {
                var answer = officers.get(person)
                        .press(
                                "/gestion/papier/" + poll.slug() + "/impression",
                                Voter.field("copies", String.valueOf(A_PRINTING)));
                ledger.must("originals printed", 200, answer.status());
            }
        });
    }

    /** What is found in the paper urn: so many originals, each filled in. */
    private static List<Sheet> urn(Sql owner, Poll poll, int sheets) {
        var originals = owner.texts("select number from paper_original where " + poll.here() + " order by rand(1)");
        return IntStream.range(0, sheets)
                .mapToObj(index -> Sheet.filled(index, originals.get(index)))
                .toList();
    }
}
