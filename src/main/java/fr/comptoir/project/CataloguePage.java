package fr.comptoir.project;

import fr.comptoir.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a visitor sees it.
 *
 * @param editionName the edition
 * @param labelledOnly whether the ballot is not placed yet: these projects are labelled, more may come
 * @param voteOpen whether one can vote now
 * @param cards the projects of this page, in the visitor's order
 * @param total how many projects the edition shows, filters aside
 * @param sum what they ask for together
 * @param href the address of the same search, without a page
 * @param otherHref the same on one page when there are several, on several when there is one; nothing when all fit
 */
record CataloguePage(
        String editionName,
        boolean labelledOnly,
        boolean voteOpen,
        Page<Card> cards,
        int total,
        String sum,
        String href,
        @Nullable String otherHref) {

    /** A project as the card of the design system takes it. */
    record Card(
            String href,
            @Nullable Integer number,
            String title,
            @Nullable String theme,
            @Nullable String commune,
            String summary,
            String amount,
            @Nullable String status) {}

    public List<Card> items() {
        return cards.items();
    }
}
