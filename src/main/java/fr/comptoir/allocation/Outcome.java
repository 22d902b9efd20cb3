package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;

/** What a rule decided about one candidate. */
public sealed interface Outcome {

    /** The money it receives. */
    Amount received();

    /**
     * It receives money.
     *
     * @param amount its cost, or less when the rule gives less
     */
    record Funded(Amount amount) implements Outcome {

        @Override
        public Amount received() {
            return amount;
        }
    }

    /**
     * It receives nothing.
     *
     * @param reason why
     */
    record NotFunded(Reason reason) implements Outcome {

        @Override
        public Amount received() {
            return Amount.ZERO;
        }
    }

    /** Why a candidate receives nothing. */
    enum Reason {

        /** It costs more than the money left when its turn came. */
        DOES_NOT_FIT,

        /** Its turn came after the rule had stopped. */
        AFTER_STOP,

        /** It has votes, but fewer than the minimum. */
        BELOW_MINIMUM,

        /** It costs more than the whole envelope: it is set aside before counting. */
        TOO_EXPENSIVE,

        /** Nobody voted for it and the rule asks for votes. */
        NO_VOTE,

        /** Its territory, theme or holder already had all that the rule lets it have. */
        CAP_REACHED,

        /** Another candidate that excludes it was funded. */
        EXCLUDED,

        /** It made room for a territory that had no laureate. */
        DISPLACED,

        /** The shares that its supporters had left did not cover its cost. */
        SUPPORTERS_SPENT,

        /** The choice of most welfare does without it. */
        NOT_IN_BEST_CHOICE,

        /** With everyone served, its part would have been less than the floor. */
        BELOW_FLOOR,

        /** The scale of the rule gives nothing at its rank or to its group. */
        NO_TIER,

        /** It belongs to none of the envelopes. */
        NO_ENVELOPE
    }
}
