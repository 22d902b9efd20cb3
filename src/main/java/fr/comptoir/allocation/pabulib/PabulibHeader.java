package fr.comptoir.allocation.pabulib;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a section, found by name whatever their order. */
record PabulibHeader(List<String> columns) {

    PabulibHeader {
        columns = columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    int size() {
        return columns.size();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    boolean hasDuplicates() {
        return new HashSet<>(columns).size() < columns.size();
    }

    /** The cell of a column, empty when the column is absent or the cell says nothing. */
    Optional<String> value(List<String> row, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(row.get(at)).filter(PabulibFile::filled);
    }

    /** The cells that say something, by column. */
    Map<String, String> values(List<String> row) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            value(row, column).ifPresent(value -> values.put(column, value));
        }
        return values;
    }
}
