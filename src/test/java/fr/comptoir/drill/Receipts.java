package fr.comptoir.drill;

import java.util.HashSet;
import java.util.List;

/**
 * The receipts that residents were shown.
 *
 * @param all one each, no more
 */
record Receipts(List<Voter.Outcome.Recorded> all) {

    static Receipts of(List<Voter.Outcome> outcomes) {
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof Voter.Outcome.Recorded))
                .distinct()
                .forEach(outcome -> System.err.println("not recorded: " + outcome));
        return new Receipts(outcomes.stream()
                .filter(Voter.Outcome.Recorded.class::isInstance)
                .map(Voter.Outcome.Recorded.class::cast)
                .toList());
    }

    /** How many were told « déjà enregistré ». */
    int before() {
        return (int) all.stream().filter(Voter.Outcome.Recorded::before).count();
    }

    /** How many different ones are those of a ballot of the poll. */
    int stored(Poll poll) {
        var shown =
                new HashSet<>(all.stream().map(Voter.Outcome.Recorded::receipt).toList());
        shown.retainAll(poll.receipts());
        return shown.size();
    }
}
