package fr.comptoir.followup;

import java.util.Optional;

/** Where a funded project stands, from the award to the end. Words at {@code followup.state.NAME}. */
public enum AgreementState {
    /** The result is certified; the agreement is not signed yet. */
    AWARDED,
    /** The agreement is signed: money may be paid. */
    AGREED,
    /** The project is being carried out. */
    UNDER_WAY,
    /** The holder has said what was done. */
    REPORTED,
    /** Nothing more is expected. */
    CLOSED;

    /** The only state that may follow; none after the last. */
    public Optional<AgreementState> next() {
        return this == CLOSED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Whether money may be paid. */
    boolean pays() {
        return this != AWARDED && this != CLOSED;
    }
}
