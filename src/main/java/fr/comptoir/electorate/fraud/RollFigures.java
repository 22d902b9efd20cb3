package fr.comptoir.electorate.fraud;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many entries of the roll were looked at and what became of them. Numbers of the whole edition, never by commune, day
 * or channel: the minutes add up to the unit and nobody can be told from them.
 *
 * @param signalled entries that had a signal
 * @param undecided those that nobody has decided
 * @param kept those kept by two persons
 * @param struckOut those struck out by two persons, by cause; a cause without entries has zero
 * @param homonyms residents who voted under an identity that somebody else had too
 */
public record RollFigures(int signalled, int undecided, int kept, Map<StrikeCause, Integer> struckOut, int homonyms) {

    /** Gives every cause its number. */
    public RollFigures {
        var all = new EnumMap<StrikeCause, Integer>(StrikeCause.class);
        for (var cause : StrikeCause.values()) {
            all.put(cause, struckOut.getOrDefault(cause, 0));
        }
        struckOut = Collections.unmodifiableMap(all);
    }

    /** How many were struck out in all. */
    public int struckOutInAll() {
        return struckOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
