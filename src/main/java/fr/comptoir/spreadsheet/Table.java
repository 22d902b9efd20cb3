package fr.comptoir.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a table as spreadsheets write them: semicolons, commas or tabs between cells, quotes doubled, a byte order mark or
 * none, any end of line. Its columns are found by their headings.
 */
final class Table {

    private static final String MARK = "\uFEFF";
    private static final int LONGEST_HEADING = 1 << 16;

    private final BufferedReader in;
    private final QuoteCounter quotes;
    private final Iterator<CsvRecord> records;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private int width;
    private long line = 1;

    private Table(BufferedReader in, char separator) {
        this.in = in;
        this.quotes = new QuoteCounter(in);
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(quotes)
                .iterator();
    }

    /** Reads the headings; these columns must be there. */
    static Table open(BufferedReader in, Column... required) throws IOException, MalformedTable {
        try {
            var table = new Table(in, separator(in));
            var headings = table.record().orElseThrow(() -> new MalformedTable(1, "Le fichier est vide."));
            table.width = headings.getFieldCount();
            for (var column : Column.values()) {
                column.place(headings.getFields()).ifPresent(place -> table.places.put(column, place));
            }
            for (var column : required) {
                if (!table.has(column)) {
                    throw table.malformed("La colonne « " + column.word() + " » manque.");
                }
            }
            return table;
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedTable(1, "Le fichier n’est pas en UTF-8.");
        }
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The next row that says something; empty at the end. */
    Optional<Row> next() throws IOException, MalformedTable {
        for (var record = record(); record.isPresent(); record = record()) {
            var cells = record.get().getFields();
            if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
                throw malformed(width + " colonnes sont attendues, la ligne en compte " + cells.size() + ".");
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(new Row(places, cells));
            }
        }
        if (quotes.odd()) {
            throw malformed("Un guillemet n’est pas refermé.");
        }
        return Optional.empty();
    }

    MalformedTable malformed(String reason) {
        return new MalformedTable(line, reason);
    }

    private Optional<CsvRecord> record() throws IOException, MalformedTable {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var record = records.next();
            line = record.getStartingLineNumber();
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw malformed("Le fichier n’est pas en UTF-8.");
            }
            throw e.getCause();
        } catch (CsvParseException unreadable) {
            throw malformed("La ligne ne se lit pas.");
        }
    }

    /** What comes most often between the headings; the byte order mark is passed over. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADING);
        if (in.read() != MARK.charAt(0)) {
            in.reset();
        }
        in.mark(LONGEST_HEADING);
        var start = new char[LONGEST_HEADING - 1];
        int length = Math.max(0, in.read(start));
        in.reset();
        var headings = new String(start, 0, length).lines().findFirst().orElse("");
        char most = ';';
        for (char candidate : new char[] {',', '\t'}) {
            most = count(headings, candidate) > count(headings, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
