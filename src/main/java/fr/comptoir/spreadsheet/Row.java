package fr.comptoir.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a {@link Table}. */
record Row(Map<Column, Integer> places, List<String> cells) {

    /** What the row says in this column, without the spaces around it; empty when it says nothing. */
    Optional<String> value(Column column) {
        return Optional.ofNullable(places.get(column))
                .filter(place -> place < cells.size())
                .map(place -> SafeCell.read(cells.get(place).strip()))
                .filter(text -> !text.isEmpty());
    }
}
