package fr.comptoir.electorate;

/** By which way a resident signed the roll: one roll for all of them. */
public enum Channel {
    ONLINE,
    DESK,
    PAPER,
    POST
}
