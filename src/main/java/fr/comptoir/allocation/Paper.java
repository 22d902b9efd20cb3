package fr.comptoir.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one or several identical ballots say.
 *
 * @param choices the candidates chosen, by ascending code points of their identifiers; empty for a blank ballot
 * @param points the points given to each, in the same order, all more than zero: 1 when people only chose
 * @param count how many ballots say this
 */
public record Paper(List<String> choices, List<Integer> points, int count) {

    /** Keeps copies that do not change. */
    public Paper {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
    }

    /** Whether it chose nobody. */
    public boolean blank() {
        return choices.isEmpty();
    }

    /** The same ballot, from the most points to the fewest; the order is kept where they are equal. */
    public Paper byPoints() {
        var places = IntStream.range(0, choices.size())
                .boxed()
                .sorted(Comparator.comparing(points::get, Comparator.reverseOrder()))
                .toList();
        return new Paper(
                places.stream().map(choices::get).toList(),
                places.stream().map(points::get).toList(),
                count);
    }
}
