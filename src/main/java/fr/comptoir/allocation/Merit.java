package fr.comptoir.allocation;

/** What a greedy rule puts candidates in order by. */
public enum Merit {

    /** The number of ballots that chose the candidate. */
    VOTES("votes"),

    /** That number for each cent of its cost. */
    VOTES_PER_COST("votes-per-cost"),

    /** The points that ballots gave it. */
    POINTS("points"),

    /** Those points for each cent of its cost. */
    POINTS_PER_COST("points-per-cost"),

    /**
     * Its majority grade: the one that half of the ballots that are not blank give at least. Points are grades; a ballot that
     * does not grade the candidate gives it the lowest. Equal grades are told apart by taking away one median grade of each,
     * and again (Balinski and Laraki, <i>Majority Judgment</i>, 2011).
     */
    MAJORITY_JUDGMENT("majority-judgment");

    private final String word;

    Merit(String word) {
        this.word = word;
    }

    /** The word used in the stored form of a rule. */
    String word() {
        return word;
    }
}
