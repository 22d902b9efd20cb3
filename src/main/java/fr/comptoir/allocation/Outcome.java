package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;

/** What a rule decided about one candidate. */
public sealed interface Outcome {

    /**
     * It receives money.
     *
     * @param amount its cost, or less when the rule funds the last one partly
     */
    record Funded(Amount amount) implements Outcome {}

    /**
     * It receives nothing.
     *
     * @param reason why
     */
    record NotFunded(Reason reason) implements Outcome {}

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
        NO_VOTE
    }
}
