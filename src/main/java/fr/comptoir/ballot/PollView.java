package fr.comptoir.ballot;

import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The poll of an edition, at the instant at which it is read.
 *
 * @param editionId the edition
 * @param status where it stands by the database's clock
 * @param opensAt first instant at which ballots are accepted
 * @param closesAt first instant at which they are no longer
 * @param firstSeal who sealed it first, once done
 * @param secondSeal who sealed it second, for good
 * @param urnOpenedAt when the urn was opened, the link between voters and ballots then destroyed
 * @param countedAt when it was counted
 */
public record PollView(
        EditionId editionId,
        PollStatus status,
        Instant opensAt,
        Instant closesAt,
        Optional<Seal> firstSeal,
        Optional<Seal> secondSeal,
        Optional<Instant> urnOpenedAt,
        Optional<Instant> countedAt) {

    /**
     * One of the two seals.
     *
     * @param by the polling officer
     * @param name as colleagues know them
     * @param at when
     */
    public record Seal(UUID by, String name, Instant at) {}

    /** Whether a ballot cast now would be accepted. */
    public boolean isOpen() {
        return status == PollStatus.OPEN;
    }

    /** Whether no ballot is tied to a voter any more: the urn is open, or an annulment destroyed what it held. */
    boolean isUrnGone() {
        return urnOpenedAt.isPresent() || status == PollStatus.ANNULLED;
    }
}
