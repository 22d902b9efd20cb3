package fr.comptoir.site;

import fr.comptoir.site.HomePage.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the personal page shows, in the reader's words.
 *
 * @param reference the idea's reference
 * @param sentence what was said
 * @param status where it stands, in a word
 * @param tone the badge's tone
 * @param link the whole personal link, to keep
 * @param steps the way, from the idea to the funded project
 * @param next what comes next
 * @param adviser who follows it, if somebody does
 * @param roadmap the lines of the feuille de route
 * @param events the story so far, the last first
 * @param project what it became, once deposited or begun
 */
record TrackingPage(
        String reference,
        String sentence,
        String status,
        String tone,
        String link,
        List<Step> steps,
        Next next,
        @Nullable String adviser,
        List<String> roadmap,
        List<Event> events,
        @Nullable ProjectLine project) {

    /**
     * What comes next.
     *
     * @param title in a few words
     * @param text in a sentence
     * @param date when or until when, if it is known
     * @param href where the holder acts
     * @param button what they do there
     */
    record Next(
            String title,
            @Nullable String text,
            @Nullable String date,
            @Nullable String href,
            @Nullable String button) {}

    /** Something that happened. */
    record Event(String date, String title, @Nullable String text, String tone) {}

    /**
     * The project in one panel.
     *
     * @param href its public page, once it has one
     */
    record ProjectLine(
            String title,
            String reference,
            String requested,
            @Nullable Integer number,
            String status,
            @Nullable String href) {}
}
