package fr.comptoir.allocation;

import fr.comptoir.allocation.TieBreak.Criterion;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;

/**
 * The decisions of a rule one after the other, so that a reader can follow the money.
 *
 * @param steps the decisions, in the order they were taken; the last one about a candidate is the one that holds
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
     * @param stage which part of the rule took it
     * @param outcome what was decided
     * @param remaining the money left afterwards
     * @param sharing for rules where voters pay, who paid what; empty otherwise
     */
    public record Step(String candidate, Stage stage, Outcome outcome, Amount remaining, Optional<Sharing> sharing) {

        Step(String candidate, Stage stage, Outcome outcome, Amount remaining) {
            this(candidate, stage, outcome, remaining, Optional.empty());
        }
    }

    /** A part of a rule. */
    public enum Stage {

        /** The rule itself. */
        RULE,

        /** What completes it when money is left. */
        COMPLETION,

        /** The promise of a laureate to each territory. */
        GUARANTEE,

        /** What the envelopes left. */
        LEFTOVERS
    }

    /**
     * How supporters pay for a candidate out of their equal shares.
     *
     * @param most what a supporter pays at most, in cents
     * @param behind the money that its supporters had left together just before, in cents
     * @param paying the supporters who pay that most
     * @param paidOut the supporters who pay less, all that they had left
     */
    public record Sharing(Fraction most, Fraction behind, long paying, long paidOut) {}

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
