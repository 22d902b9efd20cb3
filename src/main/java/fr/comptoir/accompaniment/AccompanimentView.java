package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.identity.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an idea is accompanied.
 *
 * @param id its identifier
 * @param idea the idea
 * @param stage how far it went
 * @param adviser who follows it
 * @param adviserName how colleagues and the author know them
 * @param adviserStructure for which partner structure, or an empty string
 * @param nextStep what comes next, or an empty string
 * @param nextDate when
 * @param actions what was done, the last first
 * @param totalMinutes how long all of it took
 * @param roadmap the feuille de route, lines of plain text, or an empty string
 * @param outcome how it ended, once it has
 * @param openedAt when it began
 * @param closedAt when it ended
 */
public record AccompanimentView(
        AccompanimentId id,
        IdeaId idea,
        Stage stage,
        StaffId adviser,
        String adviserName,
        String adviserStructure,
        String nextStep,
        Optional<LocalDate> nextDate,
        List<ActionView> actions,
        int totalMinutes,
        String roadmap,
        Optional<Outcome> outcome,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** Whether it goes on. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
