package fr.comptoir.electorate.register;

import fr.comptoir.spreadsheet.CsvFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a file holds what.
 *
 * @param places the place of each column, from 0
 */
record ColumnMapping(Map<ListColumn, Integer> places) {

    ColumnMapping {
        places = Map.copyOf(places);
    }

    /** What the headings suggest. */
    static ColumnMapping proposed(Purpose purpose, List<String> headings) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        ListColumn.of(purpose).forEach(column -> column.find(headings).ifPresent(place -> places.put(column, place)));
        return new ColumnMapping(places);
    }

    /** As the database keeps it: {@code BIRTH_NAME=0,GIVEN_NAMES=1}. */
    String text() {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(place -> place.getKey() + "=" + place.getValue())
                .collect(Collectors.joining(","));
    }

    static ColumnMapping parse(String text) {
        return new ColumnMapping(Arrays.stream(text.split(","))
                .filter(part -> part.contains("="))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> ListColumn.valueOf(part[0]), part -> Integer.valueOf(part[1]))));
    }

    /** The columns that a list for this purpose must have and that nothing was said about. */
    List<ListColumn> missing(Purpose purpose) {
        return ListColumn.of(purpose).stream()
                .filter(column -> column.isRequired(purpose) && !places.containsKey(column))
                .toList();
    }

    Optional<Integer> place(ListColumn column) {
        return Optional.ofNullable(places.get(column));
    }

    /** What a line holds in this column; empty when the file has none. */
    String cell(CsvFile.Line line, ListColumn column) {
        return place(column).map(line::cell).orElse("");
    }
}
