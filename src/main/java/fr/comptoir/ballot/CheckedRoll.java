package fr.comptoir.ballot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the votes before the urn was opened, in numbers of the whole edition: what the minutes and the public read.
 *
 * @param signatures residents whose vote counts
 * @param signalled entries of the roll that had a signal
 * @param undecided those that nobody had decided when the urn was opened
 * @param kept those kept by two persons
 * @param struckOut votes struck out by two persons, by the name of the cause; every cause is there
 * @param replaced ballots that the same person replaced by voting again
 * @param byPaper ballots that the same person's paper ballot replaced
 * @param homonyms residents who voted under an identity that somebody else had too
 */
public record CheckedRoll(
        int signatures,
        int signalled,
        int undecided,
        int kept,
        Map<String, Integer> struckOut,
        int replaced,
        int byPaper,
        int homonyms) {

    /** Keeps a copy that does not change, in a stable order. */
    public CheckedRoll {
        struckOut = Collections.unmodifiableMap(new TreeMap<>(struckOut));
    }

    /** How many were struck out in all. */
    public int struckOutInAll() {
        return struckOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
