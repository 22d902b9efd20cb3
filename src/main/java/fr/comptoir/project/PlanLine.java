package fr.comptoir.project;

import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;

/**
 * A line of a financing plan.
 *
 * @param category what the money is for, or where it comes from
 * @param label a few words of the holder, or an empty string
 * @param amount how much, more than nothing
 */
public record PlanLine(PlanCategory category, String label, Amount amount) {

    /** The column it stands in. */
    public Side side() {
        return category.side();
    }
}
