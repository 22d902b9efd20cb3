package fr.comptoir.paper;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The readings of a batch side by side.
 *
 * @param first what the first person read, by position
 * @param second what the second one read
 * @param third what a third one read where both differ
 */
record Comparison(
        SortedMap<Integer, SheetReading> first,
        SortedMap<Integer, SheetReading> second,
        SortedMap<Integer, SheetReading> third) {

    /** The positions where the first two differ, those that only one of them has included. */
    SortedSet<Integer> differences() {
        var positions = new TreeSet<Integer>();
        Stream.of(first, second)
                .flatMap(reading -> reading.keySet().stream())
                .filter(position -> !Objects.equals(first.get(position), second.get(position)))
                .forEach(positions::add);
        return positions;
    }

    /** The differences that nobody has resolved yet. */
    List<Integer> unresolved() {
        return differences().stream()
                .filter(position -> !third.containsKey(position))
                .toList();
    }

    /** What counts: where both agree what they read, elsewhere what the third one read. */
    SortedMap<Integer, SheetReading> settled() {
        var settled = new TreeMap<>(first);
        differences().forEach(settled::remove);
        settled.putAll(third);
        return settled;
    }
}
