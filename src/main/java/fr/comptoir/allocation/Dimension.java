package fr.comptoir.allocation;

/** A way to sort candidates into groups, for the rules that look at it. */
public enum Dimension {

    /** The territory that the candidate serves. */
    TERRITORY,

    /** Its theme. */
    THEME,

    /** Who holds it: an association, a group of residents. */
    HOLDER,

    /** For whom it is: young people, for instance, when they have an envelope of their own. */
    AUDIENCE,

    /** Candidates that exclude one another: two versions of the same project, two projects for the same plot. */
    ALTERNATIVES
}
