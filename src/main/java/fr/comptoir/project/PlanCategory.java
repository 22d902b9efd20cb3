package fr.comptoir.project;

import java.util.Arrays;
import java.util.List;

/** What a line of a financing plan is for, or where its money comes from. Words at {@code project.category.NAME}. */
public enum PlanCategory {
    EQUIPMENT(Side.EXPENSE),
    STAFF(Side.EXPENSE),
    STUDIES(Side.EXPENSE),
    COORDINATION(Side.EXPENSE),
    COMMUNICATION(Side.EXPENSE),
    PREMISES(Side.EXPENSE),
    OTHER(Side.EXPENSE),
    REQUESTED(Side.RESOURCE),
    SALES(Side.RESOURCE),
    ACTIVITY(Side.RESOURCE),
    GRANTS(Side.RESOURCE),
    MEMBERSHIP_FEES(Side.RESOURCE),
    DONATIONS(Side.RESOURCE),
    LOAN(Side.RESOURCE),
    EQUITY(Side.RESOURCE),
    VOLUNTEER_TIME(Side.RESOURCE),
    LENT_IN_KIND(Side.RESOURCE);

    /** The two columns of a financing plan. */
    public enum Side {
        EXPENSE,
        RESOURCE
    }

    private final Side side;

    PlanCategory(Side side) {
        this.side = side;
    }

    /** The column it belongs to. */
    public Side side() {
        return side;
    }

    /** The categories of one column, in the order in which they are offered. */
    public static List<PlanCategory> of(Side side) {
        return Arrays.stream(values()).filter(category -> category.side == side).toList();
    }
}
