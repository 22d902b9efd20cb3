package fr.comptoir.comptoir;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.util.List;

/**
 * A session held elsewhere or invented for the demonstration, with who came and what was noted.
 *
 * @param comptoir where it took place
 * @param edition the edition it belongs to
 * @param startsAt when it opened
 * @param endsAt when it closed, later than it opened
 * @param note what people should know, or an empty string
 * @param attendance who came, in the order of arrival
 * @param ideas the ideas noted there, each at one session only
 */
public record ArchivedSession(
        ComptoirId comptoir,
        EditionId edition,
        Instant startsAt,
        Instant endsAt,
        String note,
        List<ArchivedPerson> attendance,
        List<IdeaId> ideas) {}
