package fr.comptoir.edition;

/** The rules that the settings page offers. */
enum RuleChoice {

    /** By number of votes. */
    BY_VOTES,

    /** By number of points: of a ranking, for and against. */
    BY_POINTS,

    /** By majority grade: of a judgement. */
    BY_MENTIONS,

    /** Equal shares: every voter pays a part. */
    EQUAL_SHARES,

    /** Everyone receives a part. */
    ALL_FUNDED,

    /** Any other one, in its stored form. */
    WRITTEN
}
