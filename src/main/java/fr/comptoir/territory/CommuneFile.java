package fr.comptoir.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;

/** Reads the communes of a territory from the CSV file that {@link TerritoryProperties} names. */
final class CommuneFile {

    private CommuneFile() {}

    /**
     * The communes, by code.
     *
     * @throws IllegalStateException when a line is not that of a commune, with its number
     */
    static List<Commune> read(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var lines = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            return lines.stream()
                    .map(CommuneFile::commune)
                    .sorted(Comparator.comparing(commune -> commune.code().value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Commune commune(NamedCsvRecord line) {
        try {
            return new Commune(
                    CommuneCode.parse(line.getField("code")).orElseThrow(),
                    line.getField("nom"),
                    Integer.parseInt(line.getField("population")),
                    group(line, Territory.Kind.ARRONDISSEMENT, "arrondissement"),
                    group(line, Territory.Kind.EPCI, "epci"),
                    List.of(line.getField("codes_postaux").split(" ")));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Fichier des communes, ligne " + line.getStartingLineNumber() + " illisible.", e);
        }
    }

    private static Territory group(NamedCsvRecord line, Territory.Kind kind, String column) {
        return new Territory(line.getField("code_" + column), kind, line.getField(column));
    }
}
