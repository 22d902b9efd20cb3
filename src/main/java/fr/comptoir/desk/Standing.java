package fr.comptoir.desk;

import fr.comptoir.edition.VotingChannel;

/** Where somebody stands in the roll, or what became of their signature. */
sealed interface Standing {

    /** Nobody has signed under this identity: they may vote. */
    record MayVote() implements Standing {}

    /**
     * They have just signed.
     *
     * @param before whether the same button had been pressed already
     */
    record Signed(boolean before) implements Standing {}

    /**
     * Somebody has voted under this identity.
     *
     * @param channel by which way
     */
    record HasVoted(VotingChannel channel) implements Standing {}

    /** What was typed is not the personal code that two persons gave somebody of this identity, or it has served. */
    record WrongCode() implements Standing {}

    /** Two persons struck the signature out: this is for the polling board. */
    record StruckOut() implements Standing {}

    /** The poll is not open; nothing was stored. */
    record NotOpen() implements Standing {}
}
