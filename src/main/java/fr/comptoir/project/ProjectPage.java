package fr.comptoir.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody reads it.
 *
 * @param href the address of this page
 * @param editionName its edition
 * @param editionSlug its edition in addresses
 * @param reference its code
 * @param number its number on the ballot, or nothing
 * @param title its title
 * @param summary two sentences
 * @param description what happens concretely, by paragraphs
 * @param why why, by paragraphs
 * @param plus what is special about it, by paragraphs
 * @param theme its theme, or nothing
 * @param commune where, or nothing when it concerns the whole territory
 * @param epci the EPCI of the commune, or nothing
 * @param holder who holds it
 * @param legal in what form they act, or nothing
 * @param requested the amount asked for
 * @param cost the whole cost, or nothing when the plan is unknown
 * @param share how much of the cost is asked for, in whole percent
 * @param status where it stands
 * @param plan its plan, or nothing when unknown
 * @param opinion the committee's reasons, by paragraphs
 * @param idea the idea that it was born from, or nothing when it is not published
 * @param voteOpen whether one can vote for it now
 * @param resultKnown whether the result of the vote is known
 */
record ProjectPage(
        String href,
        String editionName,
        String editionSlug,
        String reference,
        @Nullable Integer number,
        String title,
        String summary,
        List<String> description,
        List<String> why,
        List<String> plus,
        @Nullable String theme,
        @Nullable String commune,
        @Nullable String epci,
        String holder,
        @Nullable String legal,
        String requested,
        @Nullable String cost,
        long share,
        Badge status,
        @Nullable PlanTable plan,
        List<String> opinion,
        @Nullable Origin idea,
        boolean voteOpen,
        boolean resultKnown) {

    /** The idea that a project was born from. */
    record Origin(String href, String reference, String sentence) {}
}
