package fr.comptoir.project;

import fr.comptoir.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviewers' queue.
 *
 * @param editionName the edition
 * @param tabs the statuses that can be asked for, with how many projects stand there
 * @param rows the projects of this page
 * @param href the address of the same list, without a page
 * @param words what was searched
 * @param tab what was chosen
 */
record QueuePage(
        String editionName,
        List<Tab> tabs,
        Page<Row> rows,
        String href,
        @Nullable String words,
        String tab) {

    /** A choice of statuses. */
    record Tab(String key, String label, long count, boolean current) {}

    /** A project in the queue. */
    record Row(
            String href,
            String reference,
            String title,
            String holder,
            String commune,
            String amount,
            String submitted,
            Badge status) {}

    public List<Row> items() {
        return rows.items();
    }
}
