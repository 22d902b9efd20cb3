package fr.comptoir.allocation;

/** What a rule does with the first candidate that costs more than the money left, and with those that follow it. */
public enum WhenItDoesNotFit {

    /** Pass over it and try the next ones (« en passant au suivant »). */
    SKIP,

    /** Fund nothing more (« jusqu'à épuisement »). */
    STOP,

    /** Give it what is left, then fund nothing more (« avec complément partiel »). */
    PARTIAL
}
