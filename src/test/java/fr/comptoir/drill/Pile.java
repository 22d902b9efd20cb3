package fr.comptoir.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paper ballots that make one batch.
 *
 * @param number which pile, from 0
 * @param sheets the ballots, in their order
 */
record Pile(int number, List<Sheet> sheets) {

    private static final int MISREAD = 5;
    private static final int TURNED_TOO_EARLY = 9;

    /** Piles of so many ballots. */
    static List<Pile> of(List<Sheet> sheets, int size) {
        return IntStream.range(0, (sheets.size() + size - 1) / size)
                .mapToObj(number ->
                        new Pile(number, sheets.subList(number * size, Math.min(sheets.size(), (number + 1) * size))))
                .toList();
    }

    /** What a careful reader types. */
    List<String> lines() {
        return sheets.stream().map(Sheet::line).toList();
    }

    /** What a careless one types: one ballot misread, two in each other's place. */
    List<String> carelessLines() {
        var lines = new ArrayList<>(lines());
        if (lines.size() >= MISREAD) {
            lines.set(MISREAD - 1, sheets.get(MISREAD - 1).slip());
        }
        if (lines.size() > TURNED_TOO_EARLY) {
            Collections.swap(lines, TURNED_TOO_EARLY - 1, TURNED_TOO_EARLY);
        }
        return lines;
    }

    /** The positions that a third person reads. */
    List<Integer> differences() {
        return IntStream.of(MISREAD, TURNED_TOO_EARLY, TURNED_TOO_EARLY + 1)
                .filter(this::differs)
                .boxed()
                .toList();
    }

    private boolean differs(int position) {
        return position <= sheets.size()
                && !lines().get(position - 1).equals(carelessLines().get(position - 1));
    }
}
