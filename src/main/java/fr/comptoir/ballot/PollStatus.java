package fr.comptoir.ballot;

/**
 * Where a poll stands. Between its seal and its count nobody presses a button: it opens and closes by the database's
 * clock. Words at {@code ballot.status.NAME}.
 */
public enum PollStatus {
    PREPARED,
    SEALED,
    OPEN,
    CLOSED,
    COUNTED,
    ALLOCATED,
    PROCLAIMED,
    SUSPENDED,
    ANNULLED;

    /** Whether two persons have sealed it: rules, projects and dates are frozen. */
    public boolean isSealed() {
        return this != PREPARED;
    }

    /** Whether its close is past. */
    public boolean isOver() {
        return switch (this) {
            case CLOSED, COUNTED, ALLOCATED, PROCLAIMED -> true;
            case PREPARED, SEALED, OPEN, SUSPENDED, ANNULLED -> false;
        };
    }
}
