package fr.comptoir.edition;

/** The dated phases of an edition, in the order of the path; they may overlap. */
public enum Phase {
    IDEAS,
    SUBMISSION,
    LABELLING,
    VOTE,
    COUNT,
    PROCLAMATION,
    FOLLOW_UP
}
