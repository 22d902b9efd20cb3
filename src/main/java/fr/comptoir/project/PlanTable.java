package fr.comptoir.project;

import java.util.List;

/** A financing plan as people read it: two columns and their totals, in words. */
record PlanTable(List<Line> expenses, List<Line> resources, String totalExpenses, String totalResources) {

    /** A line: its category, the holder's words or an empty string, its amount. */
    record Line(String category, String label, String amount) {}
}
