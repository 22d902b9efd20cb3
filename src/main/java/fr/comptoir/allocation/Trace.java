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
 * @param shares for equal shares, how far they were raised; empty otherwise
 */
public record Trace(List<Step> steps, List<Tie> ties, Optional<Shares> shares) {

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
     * How supporters pay for a candidate out of their equal shares, or why they cannot.
     *
     * @param most what a supporter pays at most, in cents, for each point when ballots give points; 0 when they cannot pay
     * @param behind the money that its supporters had left together just before, in cents
     * @param paying the supporters who pay that most; those who have something left when they cannot pay
     * @param paidOut the supporters who pay less, all that they had left; those who have nothing left when they cannot pay
     */
    public record Sharing(Fraction most, Fraction behind, long paying, long paidOut) {}

    /**
     * How far equal shares were raised.
     *
     * @param first the share of each voter at the start, in cents
     * @param last the share with which candidates were bought, in cents
     * @param raises how many steps there are from one to the other
     * @param end why they were raised no further
     * @param preferred how many voters prefer either choice, when the rule compares it with the count by votes
     */
    public record Shares(Fraction first, Fraction last, int raises, End end, Optional<Preferred> preferred) {

        Shares(Fraction first, Fraction last, int raises, End end) {
            this(first, last, raises, end, Optional.empty());
        }

        Shares preferred(Preferred counted) {
            return new Shares(first, last, raises, end, Optional.of(counted));
        }

        /** Why shares are raised no further. */
        public enum End {

            /** The rule does not raise them. */
            NOT_RAISED,

            /** With one step more, the candidates bought exceed the envelope. */
            EXCEEDED,

            /** No other candidate fits in the money left. */
            EXHAUSTIVE,

            /** Nobody has to be left out: the envelope pays for all. */
            ALL_FUNDED,

            /** There were as many steps as one count makes at most: the result may fall short of what the rule says. */
            STEPS_CAPPED
        }
    }

    /**
     * Voters who prefer one choice of candidates to another.
     *
     * @param byShares those who prefer the choice by equal shares
     * @param byVotes those who prefer the choice by votes
     */
    public record Preferred(long byShares, long byVotes) {}

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
