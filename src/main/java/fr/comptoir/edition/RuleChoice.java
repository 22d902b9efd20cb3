package fr.comptoir.edition;

/** The rules that the settings page offers. */
enum RuleChoice {

    /** By number of votes. */
    BY_VOTES,

    /** Equal shares: every voter pays a part. */
    EQUAL_SHARES,

    /** Everyone receives a part. */
    ALL_FUNDED,

    /** Any other one, in its stored form. */
    WRITTEN
}
