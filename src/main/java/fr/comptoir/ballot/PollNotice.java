package fr.comptoir.ballot;

import java.time.Instant;
import java.util.Optional;

/**
 * What everybody must know of a poll that did not go as sealed. Words at {@code ballot.notice.KIND}.
 *
 * @param kind what happened
 * @param reason why, in the words of the two officers
 * @param decidedAt when they decided
 * @param until the new close, or until when ballots are suspended, if it is known
 */
public record PollNotice(Kind kind, String reason, Instant decidedAt, Optional<Instant> until) {

    /** What happened. */
    public enum Kind {
        EXTENDED,
        SUSPENDED,
        ANNULLED
    }
}
