package fr.comptoir.allocation;

/**
 * Votes that a candidate did not receive, to see what they would have changed. On equal terms that candidate goes last, so that
 * nothing is owed to luck.
 *
 * @param candidate the candidate's identifier; of nobody when empty
 * @param votes votes, or points for a rule that looks at points
 */
record Bonus(String candidate, long votes) {

    static final Bonus NONE = new Bonus("", 0);
}
