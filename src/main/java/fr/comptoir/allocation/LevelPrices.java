package fr.comptoir.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Candidates that cost exactly as much, and less than any other.
 *
 * @param candidates by the tie-break; none when nobody can be bought
 * @param price their price; empty when there is no candidate, or when nothing asked for it
 */
record LevelPrices(List<Integer> candidates, Optional<Price> price) {

    /** The lowest among candidates whose prices are told exactly, in the same order. */
    static LevelPrices lowest(List<Integer> candidates, List<Price> prices, TieOrder tieOrder) {
        var lowest = prices.stream().min(Comparator.naturalOrder());
        var level = IntStream.range(0, prices.size())
                .filter(place -> prices.get(place).compareTo(lowest.orElseThrow()) == 0)
                .mapToObj(candidates::get)
                .sorted(tieOrder)
                .toList();
        return new LevelPrices(level, lowest);
    }
}
