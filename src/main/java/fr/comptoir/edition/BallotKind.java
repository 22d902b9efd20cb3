package fr.comptoir.edition;

/** What a resident does on the ballot paper. Words at {@code edition.ballot.NAME}. */
public enum BallotKind {
    /** Choose between so many and so many projects, each worth one point; the same number twice is « exactly N ». */
    CHOICES,
    /** Choose at most one project of each theme. */
    ONE_PER_THEME,
    /** Choose projects whose amounts fit together in the dotation, as the assembly would. */
    KNAPSACK,
    /** Put projects in order: the first place gives most points. */
    RANKING,
    /** Give each project a mention; those left without one have the lowest. */
    JUDGEMENT,
    /** Say for or against each project, or nothing. */
    FOR_AGAINST;

    /** Points of a project that one is for, says nothing of, is against: their sum orders projects by the difference. */
    public static final int FOR = 2;

    /** See {@link #FOR}. */
    public static final int NO_OPINION = 1;

    /** See {@link #FOR}. */
    public static final int AGAINST = 0;
}
