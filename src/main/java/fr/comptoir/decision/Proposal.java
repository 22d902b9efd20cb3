package fr.comptoir.decision;

import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision that one person has proposed and that waits for another. It never changes: one drops it and proposes again.
 *
 * @param id its identifier
 * @param edition the edition concerned
 * @param matter what is to be decided
 * @param subject what it is about: the identifier of the roll entry, of the project, or of the edition itself
 * @param terms what is decided, in the stable form that the room concerned reads; may be empty
 * @param reason why, in the words of who proposes
 * @param by who proposes
 * @param byName as colleagues know them
 * @param at when
 */
public record Proposal(
        UUID id,
        EditionId edition,
        Matter matter,
        UUID subject,
        String terms,
        String reason,
        UUID by,
        String byName,
        Instant at) {}
