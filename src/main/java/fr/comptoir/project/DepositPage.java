package fr.comptoir.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a deposit show around their form.
 *
 * @param path the address of the deposit, under which its steps are
 * @param sentence the idea, in its author's words
 * @param ideaReference the idea's code
 * @param edition the edition's name
 * @param reference the project's code, once a first page is saved
 * @param title the project's title, once a first page is saved
 * @param status where the project stands, once a first page is saved
 * @param badge the same in words
 * @param closed why nothing can be written now, or nothing when it is open
 * @param deadline when the deposit closes, or nothing
 * @param mailbox where the confirmation goes, most of it hidden
 * @param reasons the last decision's, said to the holder
 * @param publicPage the address of the project's page, once everybody may read it
 * @param steps the pages of the deposit
 * @param ready whether nothing is missing any more
 * @param next the address of the first page that still misses something, or of the last page
 */
record DepositPage(
        String path,
        String sentence,
        String ideaReference,
        String edition,
        @Nullable String reference,
        @Nullable String title,
        @Nullable ProjectStatus status,
        @Nullable Badge badge,
        @Nullable String closed,
        @Nullable String deadline,
        @Nullable String mailbox,
        @Nullable String reasons,
        @Nullable String publicPage,
        List<StepView> steps,
        boolean ready,
        String next) {

    /**
     * A page of the deposit in the list of pages.
     *
     * @param href its address
     * @param label its words
     * @param done whether its answers are saved and fit
     */
    record StepView(String href, String label, boolean done) {}
}
