package fr.comptoir.comptoir;

import fr.comptoir.shared.EditionId;
import java.time.Instant;

/**
 * A dated session of a comptoir.
 *
 * @param id its identifier
 * @param edition the edition whose ideas it gathers
 * @param comptoir where it takes place
 * @param startsAt when it opens
 * @param endsAt when it closes, later than it opens
 * @param note what people should know about this one, or an empty string
 */
public record SessionView(
        SessionId id, EditionId edition, ComptoirView comptoir, Instant startsAt, Instant endsAt, String note) {}
