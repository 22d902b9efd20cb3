package fr.comptoir.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A table of any size in a file, read row by row: whatever its encoding (UTF-8, UTF-16 with its mark, Windows-1252
 * otherwise) and whatever stands between its cells (semicolon, comma, tab, bar). Its first row holds the headings.
 */
public final class CsvFile implements Closeable {

    /** A row that opens a quote and never closes it stops the reading here, and not at the end of the memory. */
    private static final int LONGEST_ROW = 1 << 20;

    private final CountedStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> headings;
    private final QuoteCounter quotes;
    private long line;
    private boolean severalLines;

    /** The file cannot be read as a table: why, and where. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** What is wrong with a file. */
        public enum Reason {
            /** It holds nothing. */
            EMPTY,
            /** It is a workbook or another file that is no text. */
            NO_TEXT,
            /** A row does not end: a quote was left open. */
            OPEN_QUOTE
        }

        private final Reason reason;
        private final long line;

        Unreadable(Reason reason, long line) {
            super(reason + " at line " + line);
            this.reason = reason;
            this.line = line;
        }

        /** What is wrong. */
        public Reason reason() {
            return reason;
        }

        /** The line, from 1. */
        public long line() {
            return line;
        }
    }

    /**
     * A row.
     *
     * @param number the line at which it starts, from 1, the headings being line 1
     * @param cells what it holds, without the spaces around
     */
    public record Line(long number, List<String> cells) {

        /** What it holds at this place; empty beyond its end. */
        public String cell(int place) {
            return place < cells.size() ? SafeCell.read(cells.get(place).strip()) : "";
        }
    }

    private CsvFile(CountedStream bytes, Reader text, char separator) throws IOException, Unreadable {
        this.bytes = bytes;
        this.quotes = new QuoteCounter(text);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(quotes);
        this.records = reader.iterator();
        this.headings = next().orElseThrow(() -> new Unreadable(Unreadable.Reason.EMPTY, 1)).cells().stream()
                .map(String::strip)
                .toList();
    }

    /** Opens a table; the file is left where it is. */
    public static CsvFile open(Path file) throws IOException, Unreadable {
        var start = TextStart.of(file);
        var bytes = new CountedStream(new BufferedInputStream(Files.newInputStream(file)));
        try {
            bytes.skipNBytes(start.mark());
            return new CsvFile(bytes, new InputStreamReader(bytes, start.charset()), start.separator());
        } catch (IOException | Unreadable | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The headings, in the order of the columns. */
    public List<String> headings() {
        return headings;
    }

    /** The next row that says something; empty at the end. */
    public Optional<Line> next() throws IOException, Unreadable {
        try {
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                severalLines = record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(new Line(line, record.getFields()));
                }
            }
            if (severalLines && quotes.odd()) {
                // The last row took in all that followed it.
                throw new Unreadable(Unreadable.Reason.OPEN_QUOTE, line);
            }
            return Optional.empty();
        } catch (CsvParseException open) {
            throw new Unreadable(Unreadable.Reason.OPEN_QUOTE, line + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many bytes of the file have been read, a little ahead of the rows. */
    public long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        bytes.close();
    }

    private static final class CountedStream extends FilterInputStream {

        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
