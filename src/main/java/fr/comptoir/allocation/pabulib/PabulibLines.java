package fr.comptoir.allocation.pabulib;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a .pb file: counts them, passes over empty ones, tells titles of sections from rows. */
final class PabulibLines {

    private static final Set<String> TITLES = Set.of("META", "PROJECTS", "VOTES");
    private static final Pattern TITLE = Pattern.compile("[A-Z_]+");

    private final BufferedReader in;
    private int number;
    private @Nullable String title;

    PabulibLines(BufferedReader in) {
        this.in = in;
    }

    /** The number of the line last read. */
    int number() {
        return number;
    }

    /** Goes into a section: its title comes now, or ended the previous section. */
    void enter(String expected) throws IOException, MalformedPabulib {
        if (title == null) {
            row().ifPresent(row -> title = row.getFirst());
        }
        if (title == null) {
            throw malformed("La section « " + expected + " » manque.");
        }
        if (!title.equals(expected)) {
            throw malformed("La section « " + expected + " » est attendue ici, et non « " + title + " ».");
        }
        title = null;
    }

    /** Makes sure that the file ends after the last section. */
    void end() throws MalformedPabulib {
        if (title != null) {
            throw malformed("La section « " + title + " » est en trop.");
        }
    }

    /** The header of the section just entered. */
    PabulibHeader header(String... required) throws IOException, MalformedPabulib {
        var row = row().orElseThrow(() -> malformed("La ligne d'en-tête de la section manque."));
        var header = new PabulibHeader(row);
        if (header.hasDuplicates()) {
            throw malformed("Une colonne porte deux fois le même nom.");
        }
        for (var column : required) {
            if (!header.has(column)) {
                throw malformed("La colonne « " + column + " » manque.");
            }
        }
        return header;
    }

    /** The next row of the section, with as many cells as the header; empty at the end of the section. */
    Optional<List<String>> row(PabulibHeader header) throws IOException, MalformedPabulib {
        var row = row();
        if (row.isPresent() && row.get().size() != header.size()) {
            throw malformed(header.size() + " colonnes sont attendues, la ligne en compte "
                    + row.get().size() + ".");
        }
        return row;
    }

    MalformedPabulib malformed(String reason) {
        return new MalformedPabulib(Math.max(number, 1), reason);
    }

    private Optional<List<String>> row() throws IOException, MalformedPabulib {
        var line = visibleLine();
        if (line == null) {
            return Optional.empty();
        }
        if (TITLES.contains(line)) {
            title = line;
            return Optional.empty();
        }
        if (TITLE.matcher(line).matches()) {
            throw malformed("La section « " + line + " » est inconnue.");
        }
        try {
            return Optional.of(DelimitedLine.split(line, ';'));
        } catch (IllegalArgumentException unclosed) {
            throw malformed("Un guillemet n'est pas refermé.");
        }
    }

    private @Nullable String visibleLine() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var text = number++ == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }
}
