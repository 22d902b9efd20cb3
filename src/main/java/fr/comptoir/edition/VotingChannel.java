package fr.comptoir.edition;

/** By which way a resident votes: one roll for all of them. Words at {@code edition.channel.NAME}. */
public enum VotingChannel {
    /** On their own screen. */
    ONLINE,
    /** On the tablet of a desk, with somebody's help if they like. */
    DESK,
    /** On a printed ballot put in an urn. */
    PAPER,
    /** On a printed ballot sent by post. */
    POST;

    /** Whether the ballot is an electronic one, sealed with its signature. */
    public boolean isElectronic() {
        return this == ONLINE || this == DESK;
    }
}
