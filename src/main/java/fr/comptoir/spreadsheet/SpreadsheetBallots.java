package fr.comptoir.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Paper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Publishes ballots as a table: semicolons, UTF-8 with the mark by which spreadsheets know it, nothing that they would
 * execute. As in the .pb file, rows are shuffled, numbers drawn at random, and nothing but the choices is said.
 */
public final class SpreadsheetBallots {

    /** The mark with which a table in UTF-8 starts. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Between the choices of a ballot: a spreadsheet takes nothing that holds it for a number or a date. */
    private static final String BETWEEN = "|";

    private SpreadsheetBallots() {}

    /**
     * Writes one row per ballot; the writer is left open.
     *
     * @param ballots the ballots; a column of points is there when some give points
     * @param random where the shuffles come from: a {@link java.security.SecureRandom} for a publication
     * @param out where to write
     * @throws IOException if it cannot be written
     */
    public static void write(Ballots ballots, RandomGenerator random, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().fieldSeparator(';').build(out);
        boolean points = ballots.hasPoints();
        csv.writeRecord(points ? List.of("bulletin", "choix", "points") : List.of("bulletin", "choix"));
        var rows = new ArrayList<List<String>>(Math.toIntExact(ballots.count()));
        ballots.papers().forEach(paper -> rows.addAll(Collections.nCopies(paper.count(), cells(paper, points))));
        var numbers = IntStream.rangeClosed(1, rows.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(rows, random);
        Collections.shuffle(numbers, random);
        for (int place = 0; place < rows.size(); place++) {
            var cells = new ArrayList<>(List.of(numbers.get(place).toString()));
            cells.addAll(rows.get(place));
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static List<String> cells(Paper paper, boolean points) {
        var ordered = paper.byPoints();
        var choices = SafeCell.write(String.join(BETWEEN, ordered.choices()));
        return points ? List.of(choices, list(ordered.points())) : List.of(choices);
    }

    private static String list(List<Integer> points) {
        return points.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
    }
}
