package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;

/** Sets aside, before counting, the candidates that a rule can never fund. */
final class SetAside {

    private SetAside() {}

    /**
     * Refuses those that nobody chose, unless the rule funds some of them, and those that the envelope cannot pay for.
     *
     * @param ranking the order in which to tell it
     */
    static void write(Ledger ledger, Ranking ranking, boolean fundsWithoutVotes) {
        for (int candidate : ranking.order()) {
            if (ledger.votes(candidate) == 0 && !fundsWithoutVotes) {
                ledger.refuse(candidate, Stage.RULE, Reason.NO_VOTE);
            } else if (ledger.tooExpensive(candidate)) {
                ledger.refuse(candidate, Stage.RULE, Reason.TOO_EXPENSIVE);
            }
        }
    }
}
