package fr.comptoir.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The evening after a vote: three people read the paper ballots into the platform, each batch twice, and a third time where
 * two readings differ. In the middle of it one node dies; who was there goes on at the other.
 */
final class PaperReading {

    private static final int PILE = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Poll poll;
    private final List<Node> nodes;
    private final Sql owner;
    private final Ledger ledger;
    private final List<Reader> readers = new ArrayList<>();

    /** Three readers, the second of whom works at the node that dies. */
    PaperReading(Poll poll, List<Node> nodes, Sql owner, Ledger ledger) throws IOException {
        this.poll = poll;
        this.nodes = nodes;
        this.owner = owner;
        this.ledger = ledger;
        for (var email : List.of(Officer.FIRST_OFFICER, Officer.SECOND_OFFICER, Officer.THIRD_OFFICER)) {
            var name = owner.texts("select display_name from staff_account where email = '" + email + "'")
                    .getFirst();
            readers.add(new Reader(poll, nodes, readers.size() % nodes.size(), email, name, ledger));
        }
    }

    /** Reads all these sheets: how many batches they made. */
    int run(List<Sheet> sheets) {
        var piles = Pile.of(sheets, PILE);
        var batches = new int[piles.size()];
        Crowd.together(readers.size(), person -> {
            for (var pile : piles) {
                if (pile.number() % readers.size() == person) {
                    batches[pile.number()] = readers.get(person)
                            .opens(
                                    "Urne de Béthune, paquet " + (1 + pile.number()),
                                    pile.sheets().size());
                }
            }
        });
        Crowd.together(readers.size() + 1, person -> {
            if (person == readers.size()) {
                dies(nodes.getLast(), sheets.size());
            } else {
                readsTheirs(person, piles, batches);
            }
        });
        ledger.must("sheets read", 2 * sheets.size(), read());
        for (var pile : piles) {
            if (!pile.differences().isEmpty()) {
                readers.get((pile.number() + 2) % readers.size())
                        .resolves(batches[pile.number()], pile.lines(), pile.differences());
            }
        }
        return piles.size();
    }

    private void readsTheirs(int person, List<Pile> piles, int[] batches) {
        for (var pile : piles) {
            switch ((person - pile.number() % readers.size() + readers.size()) % readers.size()) {
                case 0 -> readers.get(person).reads(batches[pile.number()], pile.lines());
                case 1 -> readers.get(person).reads(batches[pile.number()], pile.carelessLines());
                default -> {} // The one who resolves.
            }
        }
    }

    private void dies(Node node, int when) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (read() < when) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only %d sheets are read".formatted(read()));
            }
            Thread.sleep(2);
        }
        node.kill();
        System.err.printf("kill -9 of a node, %d sheets read%n", read());
    }

    private int read() {
        return owner.number("select count(*) from paper_sheet where reading < 3 and " + poll.here());
    }
}
