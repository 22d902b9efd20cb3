package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One count of {@link MaximumWelfare}. */
final class WelfareCount {

    private final Ledger ledger;
    private final Ranking ranking;
    private final Wares wares;

    WelfareCount(Instance instance, MaximumWelfare rule, TieBreak tieBreak) {
        this.ledger = new Ledger(instance, rule, tieBreak);
        this.ranking = ledger.ranking(rule.utility().merit());
        this.wares = Wares.of(instance, rule.utility());
    }

    Allocation run() {
        SetAside.write(ledger, ranking, false);
        var candidates = IntStream.of(wares.candidates())
                .boxed()
                .sorted(ledger.tieOrder())
                .toList();
        var search = new WelfareSearch(
                        candidates,
                        wares.costs(),
                        wares.totalWorths(),
                        ledger.remaining().cents())
                .run();
        var best = search.best();
        search.others().ifPresent(others -> ledger.tie(difference(best, others), true));
        for (int candidate : ranking.order()) {
            if (best.contains(candidate)) {
                ledger.fund(candidate, Stage.RULE, ledger.cost(candidate));
            } else if (candidates.contains(candidate)) {
                ledger.refuse(candidate, Stage.RULE, Reason.NOT_IN_BEST_CHOICE);
            }
        }
        return ledger.close(ranking.order(), ranking::merit);
    }

    /** The candidates of one choice and not of the other, by the tie-break. */
    private List<Integer> difference(List<Integer> choice, List<Integer> other) {
        var either = new ArrayList<>(choice);
        either.addAll(other);
        return either.stream()
                .filter(candidate -> !(choice.contains(candidate) && other.contains(candidate)))
                .sorted(ledger.tieOrder())
                .toList();
    }
}
