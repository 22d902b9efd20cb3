package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The promise of a laureate to each group: groups without any are served in the order of their best candidate, which takes
 * the place of as many of the last ones funded as its cost asks for. A group's only laureate is never displaced.
 *
 * @param ledger what was decided so far
 * @param order the candidates from the most to the least deserving
 * @param dimension the groups that were promised a laureate
 * @param eligible whether a candidate may be funded, the money aside
 */
record OneEach(Ledger ledger, List<Integer> order, Dimension dimension, IntPredicate eligible) {

    void run() {
        var served = new TreeSet<String>();
        order.stream().filter(ledger::funded).forEach(position -> served.addAll(group(position)));
        for (int position : order) {
            if (!ledger.funded(position) && !served.containsAll(group(position)) && eligible.test(position)) {
                serve(position, served);
            }
        }
    }

    private void serve(int position, Set<String> served) {
        var displaced = new ArrayList<Integer>();
        var room = ledger.remaining();
        for (int last : order.reversed()) {
            if (!ledger.cost(position).isMoreThan(room)) {
                break;
            }
            if (ledger.funded(last) && dispensable(last, displaced)) {
                displaced.add(last);
                room = room.plus(ledger.outcome(last).received());
            }
        }
        if (!ledger.cost(position).isMoreThan(room)) {
            displaced.forEach(last -> ledger.refuse(last, Stage.GUARANTEE, Reason.DISPLACED));
            ledger.fund(position, Stage.GUARANTEE, ledger.cost(position));
            served.addAll(group(position));
        }
    }

    /** Whether its group keeps another laureate once these are displaced; a candidate of no group is always dispensable. */
    private boolean dispensable(int position, List<Integer> displaced) {
        var group = ledger.candidate(position).group(dimension);
        return group.isEmpty()
                || ledger.candidates()
                        .anyMatch(other -> other != position
                                && ledger.funded(other)
                                && !displaced.contains(other)
                                && ledger.candidate(other).group(dimension).equals(group));
    }

    /** Its group; empty when it belongs to none. */
    private Set<String> group(int position) {
        return ledger.candidate(position).group(dimension).map(Set::of).orElse(Set.of());
    }
}
