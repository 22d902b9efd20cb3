package fr.comptoir.recount;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.recount.ReferenceFigures.Figure;
import java.util.Optional;

/**
 * One rule on one file, beside the reference figures.
 *
 * @param file the file's name
 * @param cell the rule
 * @param verdict how both compare
 * @param difference what differs, in French; empty otherwise
 * @param times how long it took
 * @param referenceSeconds how long it took there; 0 when it is not known
 */
record CellResult(String file, Cell cell, Verdict verdict, String difference, Times times, double referenceSeconds) {

    /** How a result compares. */
    enum Verdict {
        SAME,

        /** Every project is funded on both sides, in another order: nothing was decided by it. */
        OTHER_ORDER,
        DIFFERENT,
        TIMED_OUT,
        ABSENT;

        /** Whether there is something to compare with. */
        boolean compared() {
            return this != TIMED_OUT && this != ABSENT;
        }
    }

    static CellResult of(String file, Cell cell, Recounted ours, Times times, Optional<Figure> figure) {
        if (figure.isEmpty()) {
            return new CellResult(file, cell, Verdict.ABSENT, "", times, 0);
        }
        if (figure.get().timedOut()) {
            return new CellResult(file, cell, Verdict.TIMED_OUT, "", times, 0);
        }
        var difference = difference(cell, ours, figure.get());
        var order = difference.isEmpty() ? order(ours, figure.get()) : "";
        var verdict = verdict(ours.allocation(), difference, order);
        return new CellResult(
                file, cell, verdict, difference + order, times, figure.get().seconds());
    }

    private static Verdict verdict(Allocation ours, String difference, String order) {
        if (difference.isEmpty() && order.isEmpty()) {
            return Verdict.SAME;
        }
        boolean everything = ours.funded().size() == ours.standings().size();
        return difference.isEmpty() && everything ? Verdict.OTHER_ORDER : Verdict.DIFFERENT;
    }

    private static String difference(Cell cell, Recounted ours, Figure figure) {
        if (cell.objectiveOnly()) {
            var reached = ours.objective().orElse("");
            var expected = figure.objective().orElse("");
            return reached.equals(expected) ? "" : "objectif " + reached + " et non " + expected;
        }
        var funded = ours.allocation().funded();
        if (!funded.stream()
                .sorted()
                .toList()
                .equals(figure.selected().stream().sorted().toList())) {
            return "soutenus " + funded + " et non " + figure.selected();
        }
        return ours.cost().equals(figure.cost()) ? "" : "total " + ours.cost() + " et non " + figure.cost();
    }

    private static String order(Recounted ours, Figure figure) {
        var funded = ours.allocation().funded();
        return figure.order()
                .filter(order -> !order.equals(funded))
                .map(order -> "dans l’ordre " + funded + " et non " + order)
                .orElse("");
    }
}
