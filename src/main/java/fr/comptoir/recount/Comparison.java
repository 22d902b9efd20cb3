package fr.comptoir.recount;

import fr.comptoir.allocation.TieBreak;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.recount.CellResult.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A folder of files, each counted again by every rule that the reference figures know for its kind of ballot.
 *
 * @param results each rule on each file
 * @param withoutReference the files of the folder that the reference does not know
 * @param withoutFile the files of the reference that are not in the folder
 */
record Comparison(List<CellResult> results, List<String> withoutReference, List<String> withoutFile) {

    private static final String SUFFIX = ".pb";

    static Comparison of(Request.WholeFolder request) throws Refused {
        var figures = ReferenceFigures.read(request.reference());
        var names = files(request.folder());
        var results = new ArrayList<CellResult>();
        for (var name : names) {
            if (figures.files().containsKey(name)) {
                results.addAll(results(request.folder().resolve(name), figures));
            }
        }
        var known = figures.files().keySet();
        return new Comparison(
                results,
                names.stream().filter(name -> !known.contains(name)).toList(),
                known.stream().filter(name -> !names.contains(name)).toList());
    }

    /** Prints the table, then what differs, timed out or is absent; tells whether nothing differs. */
    boolean print(PrintStream out) {
        new ComparisonTable(this).print(out);
        return results.stream().noneMatch(result -> result.verdict() == Verdict.DIFFERENT);
    }

    private static List<CellResult> results(Path file, ReferenceFigures figures) throws Refused {
        // Both conventions agree save on rankings, where the reference has rules on points only.
        var election = Election.read(file, Borda.LAST_GETS_ZERO);
        var name = String.valueOf(file.getFileName());
        var results = new ArrayList<CellResult>();
        for (var cell : Cell.of(election.header().voteType())) {
            var first = count(election, cell);
            var times =
                    Times.after(first.nanoseconds(), () -> count(election, cell).nanoseconds());
            results.add(CellResult.of(name, cell, first, times, figures.figure(name, cell)));
        }
        return results;
    }

    private static Recounted count(Election election, Cell cell) {
        return Recounted.of(election.instance(), cell.rule(), TieBreak.ID_ORDER);
    }

    private static List<String> files(Path folder) throws Refused {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(names::add);
            return List.copyOf(names);
        } catch (IOException e) {
            throw Refused.unreadable(folder);
        }
    }
}
