package fr.comptoir.allocation;

import java.util.List;

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
}
