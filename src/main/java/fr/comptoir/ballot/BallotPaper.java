package fr.comptoir.ballot;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A filled ballot paper: what each project named on it receives. It says nothing of the order in which one chose.
 *
 * @param points by number on the ballot, from 1 to 254: 1 for a project chosen, the points of its place in a ranking, of its
 *     mention in a judgement, {@link fr.comptoir.edition.BallotKind#FOR} and so on for or against
 */
public record BallotPaper(SortedMap<Integer, Integer> points) {

    /** Keeps a copy that does not change. */
    public BallotPaper {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }
}
