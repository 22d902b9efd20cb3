package fr.comptoir.allocation;

/** What a funded candidate is worth to the voters who chose it. */
public enum Utility {

    /** Its cost: a voter gets as much as the money spent on the voter's choices. */
    COST,

    /** One, whatever it costs. */
    CARDINALITY,

    /** The points that the ballot gave it. */
    POINTS;

    /** What puts candidates in order on a sheet of results. */
    Merit merit() {
        return this == POINTS ? Merit.POINTS : Merit.VOTES;
    }
}
