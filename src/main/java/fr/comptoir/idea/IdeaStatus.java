package fr.comptoir.idea;

/** Where an idea stands, from the sentence voiced to the project deposited or another way out. */
public enum IdeaStatus {
    /** Noted, nobody follows it yet. */
    VOICED,
    /** A partner structure follows it. */
    IN_ACCOMPANIMENT,
    /** It became a project, deposited. */
    SUBMITTED,
    /** Somebody else can answer it better: a structure, a job, a training course. */
    REFERRED,
    /** Its author joined another project. */
    JOINED,
    /** It comes back in another edition. */
    MATURING,
    /** Its author stopped. */
    ABANDONED;

    /** Whether an idea may go from this state to that one. */
    public boolean canBecome(IdeaStatus next) {
        return switch (this) {
            case VOICED -> next != VOICED;
            case IN_ACCOMPANIMENT -> next != VOICED && next != IN_ACCOMPANIMENT;
            case MATURING -> next == IN_ACCOMPANIMENT || next == SUBMITTED;
            case SUBMITTED, REFERRED, JOINED, ABANDONED -> false;
        };
    }
}
