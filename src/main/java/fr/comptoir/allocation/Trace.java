package fr.comptoir.allocation;

import fr.comptoir.allocation.TieBreak.Criterion;
import fr.comptoir.shared.Amount;
import java.util.List;

/**
 * The decisions of a rule one after the other, so that a reader can follow the money.
 *
 * @param steps one decision per candidate, in the order they were taken
 * @param ties the ties met, in the same order
 */
public record Trace(List<Step> steps, List<Tie> ties) {

    /** Keeps copies that do not change. */
    public Trace {
        steps = List.copyOf(steps);
        ties = List.copyOf(ties);
    }

    /** Whether another order of candidates on equal terms would have changed who receives what. */
    public boolean tieAtCutOff() {
        return ties.stream().anyMatch(Tie::atCutOff);
    }

    /**
     * One decision.
     *
     * @param candidate the candidate's identifier
     * @param votes the number of ballots that chose it
     * @param outcome what was decided
     * @param remaining the money left afterwards
     */
    public record Step(String candidate, long votes, Outcome outcome, Amount remaining) {}

    /**
     * Candidates on equal terms.
     *
     * @param candidates their identifiers, in the order kept
     * @param resolvedBy the least important criterion that was needed to put them in that order
     * @param atCutOff whether another order among them would have changed who receives what
     */
    public record Tie(List<String> candidates, Criterion resolvedBy, boolean atCutOff) {

        /** Keeps a copy that does not change. */
        public Tie {
            candidates = List.copyOf(candidates);
        }
    }
}
