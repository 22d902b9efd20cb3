package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment led elsewhere or invented for the demonstration; the idea's own state is not touched.
 *
 * @param idea the idea, accompanied once only
 * @param edition its edition
 * @param adviser who follows it: an existing staff account
 * @param adviserStructure for which structure, or an empty string
 * @param stage how far it went
 * @param nextStep what comes next, or an empty string
 * @param nextDate when
 * @param roadmap the feuille de route, or an empty string
 * @param outcome how it ended, if it has: then it has a closing date too
 * @param openedAt when it began
 * @param closedAt when it ended
 * @param actions what was done
 */
public record ArchivedAccompaniment(
        IdeaId idea,
        EditionId edition,
        Actor adviser,
        String adviserStructure,
        Stage stage,
        String nextStep,
        @Nullable LocalDate nextDate,
        String roadmap,
        @Nullable Outcome outcome,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<ActionView> actions) {}
