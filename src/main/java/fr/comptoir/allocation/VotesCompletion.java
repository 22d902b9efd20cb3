package fr.comptoir.allocation;

import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is left goes to the candidates not funded, by votes, passing over what does not fit.
 *
 * @param ledger what was decided so far
 * @param ranking the candidates by votes
 */
record VotesCompletion(Ledger ledger, Ranking ranking) {

    void run() {
        var others = ranking.order().stream().filter(this::eligible).toList();
        for (int place = 0; place < others.size(); place++) {
            int candidate = others.get(place);
            if (place == 0 || !ranking.level(others.get(place - 1), candidate)) {
                noteTie(others.stream()
                        .filter(other -> ranking.level(candidate, other))
                        .toList());
            }
            if (ledger.fits(candidate)) {
                ledger.fund(candidate, Stage.COMPLETION, ledger.cost(candidate));
            }
        }
    }

    private boolean eligible(int candidate) {
        return !ledger.funded(candidate) && ledger.votes(candidate) > 0 && !ledger.tooExpensive(candidate);
    }

    /** Only those that fit can be told apart by their order: the others receive nothing in any. */
    private void noteTie(List<Integer> level) {
        if (level.size() > 1) {
            Predicate<Integer> fits = ledger::fits;
            var together = level.stream().filter(fits).map(ledger::cost).reduce(Amount.ZERO, Amount::plus);
            ledger.tie(level, together.isMoreThan(ledger.remaining()));
        }
    }
}
