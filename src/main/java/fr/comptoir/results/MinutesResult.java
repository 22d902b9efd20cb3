package fr.comptoir.results;

import fr.comptoir.paper.NullReason;
import fr.comptoir.paper.Reconciliation;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the count and the rule say, for the minutes.
 *
 * @param tally the count, once done
 * @param votesCounted the votes written at the count, all projects together
 * @param onPaper how many projects are on the sealed paper
 * @param sheet what the rule gives on the counted ballots
 * @param sha256 the hash of the sheet's canonical text
 * @param paper the paper ballots beside the roll
 * @param certified the certified result, once two persons have certified it
 */
record MinutesResult(
        Optional<Tally> tally,
        long votesCounted,
        int onPaper,
        Optional<ResultSheet> sheet,
        Optional<String> sha256,
        Reconciliation paper,
        Optional<ResultView> certified) {

    /** The paper ballots that do not count, by reason. */
    public SortedMap<NullReason, Integer> nulls() {
        return new TreeMap<>(paper.nulls());
    }
}
