package fr.comptoir.results;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where each intercommunalité lies on the tile map. */
@Component
class EpciTiles {

    private final List<Seat> seats;

    EpciTiles() {
        var file = new ClassPathResource("data/epci-tiles-62.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            seats = rows.stream()
                    .map(row -> new Seat(
                            row.getField("code_epci"),
                            row.getField("short_label"),
                            Integer.parseInt(row.getField("x")),
                            Integer.parseInt(row.getField("y"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A square of the map: which intercommunalité, its short name, its column and its line. */
    record Seat(String code, String shortLabel, int x, int y) {}

    /**
     * A square with its figure, in the words of the chart fragment.
     *
     * @param label what the figure counts
     * @param level its shade, 0 to 4
     */
    record Tile(int x, int y, String label, String shortLabel, String value, int level, String href) {}

    List<Seat> seats() {
        return seats;
    }
}
