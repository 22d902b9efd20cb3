package fr.comptoir.allocation;

import java.util.BitSet;
import java.util.List;

/** How many voters prefer one choice of candidates, and how many the other. */
final class Preferences {

    private final BallotGroups groups;
    private final BitSet shares = new BitSet();
    private final BitSet votes = new BitSet();

    Preferences(Ballots ballots, List<Integer> byShares, List<Integer> byVotes) {
        this.groups = ballots.groups();
        byShares.forEach(shares::set);
        byVotes.forEach(votes::set);
    }

    /** The voters who prefer the choice by shares, and those who prefer the other. */
    Trace.Preferred count(Comparison comparison) {
        long forShares = 0;
        long forVotes = 0;
        for (int group = 0; group < groups.size(); group++) {
            int difference = Integer.compare(worth(comparison, group, shares), worth(comparison, group, votes));
            forShares += difference > 0 ? groups.weight(group) : 0;
            forVotes += difference < 0 ? groups.weight(group) : 0;
        }
        return new Trace.Preferred(forShares, forVotes);
    }

    private int worth(Comparison comparison, int group, BitSet choice) {
        int funded = 0;
        for (int place = 0; place < groups.length(group); place++) {
            funded += choice.get(groups.choice(group, place)) ? 1 : 0;
        }
        return comparison == Comparison.AT_LEAST_ONE ? Math.min(1, funded) : funded;
    }
}
