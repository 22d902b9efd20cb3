package fr.comptoir.allocation.pabulib;

import java.util.ArrayList;
import java.util.List;

/** Splits and writes lines of cells, quoted with doubled quotes where needed. */
final class DelimitedLine {

    private DelimitedLine() {}

    /**
     * The cells of a line, without the spaces around them.
     *
     * @throws IllegalArgumentException if a quote is never closed
     */
    static List<String> split(String line, char delimiter) {
        var cells = new ArrayList<String>();
        int start = 0;
        while (start <= line.length()) {
            int quote = firstVisible(line, start);
            boolean quoted = quote < line.length() && line.charAt(quote) == '"';
            int end = line.indexOf(delimiter, quoted ? closing(line, quote) : start);
            int stop = end < 0 ? line.length() : end;
            var cell = line.substring(start, stop).strip();
            cells.add(quoted ? unquote(cell) : cell);
            start = stop + 1;
        }
        return cells;
    }

    /** The cells joined by semicolons, quoted when they hold a semicolon, a quote or spaces at an end. */
    static String join(List<String> cells) {
        return String.join(";", cells.stream().map(DelimitedLine::quote).toList());
    }

    private static int firstVisible(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The place after the quote that closes the one at {@code open}. */
    private static int closing(String line, int open) {
        int at = line.indexOf('"', open + 1);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at = line.indexOf('"', at + 2);
        }
        if (at < 0) {
            throw new IllegalArgumentException("A quote is never closed");
        }
        return at + 1;
    }

    /** A quoted cell without its quotes; whatever follows the closing quote is kept. */
    private static String unquote(String cell) {
        int end = closing(cell, 0);
        return (cell.substring(1, end - 1).replace("\"\"", "\"") + cell.substring(end)).strip();
    }

    private static String quote(String cell) {
        boolean plain = cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
