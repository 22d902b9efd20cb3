package fr.comptoir.allocation;

/** Whether voters who chose nobody have a share of the envelope. */
public enum BlankBallots {

    /** They have one, like everyone, and it is never spent. */
    COUNTED,

    /** The envelope is shared among the others only. */
    LEFT_OUT
}
