package fr.comptoir.allocation;

/**
 * Whether equal shares must first convince: the candidates that have the most votes are funded instead when more voters
 * prefer that choice than the other. A voter who finds both as good counts for neither.
 */
public enum Comparison {

    /** Equal shares hold whatever voters may think. */
    NONE,

    /** A voter prefers the choice with more of the voter's own candidates. */
    MORE_PROJECTS,

    /** A voter prefers the choice with one at least of the voter's own candidates. */
    AT_LEAST_ONE
}
