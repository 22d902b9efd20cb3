package fr.comptoir.ballot;

/** What became of a cast. */
sealed interface CastOutcome {

    /**
     * The ballot is in.
     *
     * @param receipt its receipt
     * @param before whether it was in already: the same cast sent twice
     */
    record Recorded(Receipt receipt, boolean before) implements CastOutcome {}

    /** A vote is recorded under this identity already; nothing was stored. */
    record AlreadySigned() implements CastOutcome {}

    /** The one-time code is wrong, expired or used up; nothing but the attempt was stored. */
    record WrongCode() implements CastOutcome {}

    /** The poll is not open; nothing was stored. */
    record NotOpen() implements CastOutcome {}

    /** The database did not answer: the ballot may be in or not. The same cast sent again tells. */
    record Unknown() implements CastOutcome {}
}
