package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's file as reviewers and committee read it.
 *
 * @param id the project
 * @param href the address of the file
 * @param page the project as everybody would read it
 * @param mailbox where to write to the holder, or nothing
 * @param submitted when it was deposited last
 * @param idea the idea that it comes from, or nothing
 * @param accompaniment who accompanied it and how long, or nothing
 * @param history what was decided, the last first
 * @param desk what can be done now
 * @param mayComplete whether the holder may be asked to complete outside the formal check
 */
record ReviewFile(
        ProjectId id,
        String href,
        ProjectPage page,
        @Nullable String mailbox,
        @Nullable String submitted,
        @Nullable IdeaLine idea,
        @Nullable Help accompaniment,
        List<Past> history,
        Desk desk,
        boolean mayComplete) {

    /** What waits on the desk. */
    enum Desk {
        BEGIN,
        CHECK,
        DECIDE,
        HOLDER,
        DECLINED,
        LABELLED,
        DONE
    }

    /** The idea: its sentence, when and how it was voiced. */
    record IdeaLine(String reference, String sentence, String voiced, boolean published) {}

    /** The accompaniment: the adviser, their structure, the time spent, the roadmap by paragraphs. */
    record Help(String adviser, String structure, String time, int actions, List<String> roadmap) {}

    /** A past decision. */
    record Past(Badge verdict, String when, String who, List<String> reasons, List<String> checks) {}

    static String href(EditionView edition, String reference) {
        return "/gestion/instruction/" + edition.slug() + "/" + reference;
    }
}
