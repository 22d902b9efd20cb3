package fr.comptoir.electorate.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what, as somebody chooses it.
 *
 * @param columns the place of each column, or an empty text
 * @param adds whether the list adds to the register in force
 * @param printed whether letters are made as PDF
 */
record ListForm(
        @Nullable Map<ListColumn, String> columns,
        @Nullable Boolean adds,
        @Nullable Boolean printed) {

    ListForm {
        columns = columns == null ? Map.of() : new EnumMap<>(Map.copyOf(columns));
    }

    static ListForm of(ResidentList list) {
        var columns = list.columns().places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().toString()));
        return new ListForm(columns, list.adds(), list.printed());
    }

    /** What was chosen; a place that the file has not is no choice. */
    ColumnMapping mapping(int width) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (var column : ListColumn.values()) {
            var chosen = columns == null ? null : columns.get(column);
            if (chosen != null && chosen.matches("[0-9]{1,4}") && Integer.parseInt(chosen) < width) {
                places.put(column, Integer.valueOf(chosen));
            }
        }
        return new ColumnMapping(places);
    }
}
