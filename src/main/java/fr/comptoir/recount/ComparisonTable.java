package fr.comptoir.recount;

import fr.comptoir.recount.CellResult.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A comparison as people read it. */
record ComparisonTable(Comparison comparison) {

    private static final String ROW = "%-20s %8s %6s %6s %10s %7s %7s %12s %11s %10s %13s %8s %8s %11s%n";

    void print(PrintStream out) {
        out.printf(
                ROW,
                "règle",
                "fichiers",
                "égaux",
                "ordre",
                "différents",
                "abandon",
                "absents",
                "référence s",
                "1re fois ms",
                "répété ms",
                "processeur ms",
                "1re fois",
                "répété",
                "processeur");
        for (var cell : Cell.values()) {
            row(out, cell.word(), result -> result.cell() == cell);
        }
        row(out, "toutes", _ -> true);
        row(out, "Add1 (add1, add1u)", result -> result.cell().raisesShares());
        list(out, "Différents", Verdict.DIFFERENT);
        list(out, "Tous les projets soutenus des deux côtés, dans un autre ordre", Verdict.OTHER_ORDER);
        list(out, "Abandonnés par la référence, calculés ici", Verdict.TIMED_OUT);
        list(out, "Absents de la référence, calculés ici", Verdict.ABSENT);
        names(out, "Fichiers sans référence", comparison.withoutReference());
        names(out, "Références sans fichier", comparison.withoutFile());
        out.printf("""

                Temps des règles seules, sans la lecture, sur les seules cases comparées. 1re fois : temps écoulé sans échauffement,
                fichiers et règles dans l'ordre. Répété : médiane de %d autres calculs (moins quand ils dépassent une seconde) ;
                processeur : le temps que leur fil a eu du processeur, que le reste de la machine n'allonge pas. Référence : temps de
                processeur quand elle le donne, sinon temps écoulé. Les trois rapports sont ceux des sommes.
                """, Times.REPEATS);
    }

    private void row(PrintStream out, String name, Predicate<CellResult> wanted) {
        var results = comparison.results().stream().filter(wanted).toList();
        var compared =
                results.stream().filter(result -> result.verdict().compared()).toList();
        double reference =
                compared.stream().mapToDouble(CellResult::referenceSeconds).sum();
        long first = sum(compared, result -> result.times().first());
        long repeated = sum(compared, result -> result.times().repeated());
        long processor = sum(compared, result -> result.times().processor());
        out.printf(
                ROW,
                name,
                results.size(),
                count(results, Verdict.SAME),
                count(results, Verdict.OTHER_ORDER),
                count(results, Verdict.DIFFERENT),
                count(results, Verdict.TIMED_OUT),
                count(results, Verdict.ABSENT),
                decimal(reference),
                decimal(first / 1e6),
                decimal(repeated / 1e6),
                decimal(processor / 1e6),
                ratio(reference, first),
                ratio(reference, repeated),
                ratio(reference, processor));
    }

    private void list(PrintStream out, String title, Verdict verdict) {
        var found = comparison.results().stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> "%s %s, %s ms%s"
                        .formatted(
                                result.file(),
                                result.cell().word(),
                                decimal(result.times().first() / 1e6),
                                result.difference().isEmpty() ? "" : " : " + result.difference()))
                .toList();
        names(out, title, found);
    }

    private static void names(PrintStream out, String title, List<String> names) {
        if (!names.isEmpty()) {
            out.printf("%n%s :%n", title);
            names.forEach(name -> out.printf("  %s%n", name));
        }
    }

    private static long count(List<CellResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static long sum(List<CellResult> results, ToLongFunction<CellResult> time) {
        return results.stream().mapToLong(time).sum();
    }

    private static String decimal(double number) {
        return "%.1f".formatted(number);
    }

    private static String ratio(double seconds, long nanoseconds) {
        return nanoseconds == 0 ? "–" : "× %.0f".formatted(seconds * 1e9 / nanoseconds);
    }
}
