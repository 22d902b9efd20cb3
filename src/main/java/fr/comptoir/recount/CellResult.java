package fr.comptoir.recount;

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
        DIFFERENT,
        TIMED_OUT,
        ABSENT
    }

    static CellResult of(String file, Cell cell, Recounted ours, Times times, Optional<Figure> figure) {
        if (figure.isEmpty()) {
            return new CellResult(file, cell, Verdict.ABSENT, "", times, 0);
        }
        if (figure.get().timedOut()) {
            return new CellResult(file, cell, Verdict.TIMED_OUT, "", times, 0);
        }
        var difference = difference(cell, ours, figure.get());
        var verdict = difference.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT;
        return new CellResult(
                file, cell, verdict, difference, times, figure.get().seconds());
    }

    /** Whether the reference has a result for it. */
    boolean compared() {
        return verdict == Verdict.SAME || verdict == Verdict.DIFFERENT;
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
        if (!ours.cost().equals(figure.cost())) {
            return "total " + ours.cost() + " et non " + figure.cost();
        }
        var order = figure.order().orElse(funded);
        return funded.equals(order) ? "" : "dans l’ordre " + funded + " et non " + order;
    }
}
