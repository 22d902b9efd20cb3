package fr.comptoir.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows of the current edition; all in the reader's words.
 *
 * @param edition its name
 * @param call what to do now, first of all
 * @param others what else one can do
 * @param side the figures beside the call, the last one being the dotation
 * @param steps the dated phases
 * @param figures the way so far, from ideas to money
 * @param sessions the next comptoirs
 * @param projects some projects
 */
record HomePage(
        String edition,
        CallCard call,
        List<CallCard> others,
        List<Figure> side,
        List<Step> steps,
        List<Figure> figures,
        List<SessionCard> sessions,
        List<ProjectCard> projects) {

    /** The first two calls: a main button, and a second one beside it. */
    public Optional<CallCard> second() {
        return others.stream().findFirst();
    }

    /** A call in words. */
    record CallCard(
            String href,
            String icon,
            String state,
            String title,
            String text,
            String button,
            @Nullable String when) {}

    /** A figure and what it counts. */
    record Figure(String value, String label) {}

    /** A phase of the timeline; its state is {@code done}, {@code now} or {@code next}. */
    record Step(String label, @Nullable String dates, String state) {}

    /** A session as its card shows it. */
    record SessionCard(String href, String day, String month, String time, String place, String comptoir) {}

    /** A project as its card shows it. */
    record ProjectCard(
            String href,
            @Nullable Integer number,
            String title,
            @Nullable String theme,
            @Nullable String commune,
            String summary,
            String amount,
            @Nullable String status) {}
}
