package fr.comptoir.shared;

import java.time.Instant;

/**
 * A stretch of time, its start included, its end excluded.
 *
 * @param startsAt first instant
 * @param endsAt first instant after it, later than the start
 */
public record Period(Instant startsAt, Instant endsAt) {

    public Period {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    /** Whether the instant lies within. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }
}
