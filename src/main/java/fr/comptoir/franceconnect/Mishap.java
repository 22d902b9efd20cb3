package fr.comptoir.franceconnect;

/** Why coming back from FranceConnect said nothing that can be believed. */
public enum Mishap {
    /** The person gave up. */
    CANCELLED,
    /** Nothing was asked, too long ago, by another browser, or this answer has been used. */
    NO_REQUEST,
    /** Not signed by FranceConnect. */
    SIGNATURE,
    /** The answer to another question. */
    NONCE,
    /** In the name of somebody else. */
    ISSUER,
    /** Meant for another site. */
    AUDIENCE,
    /** Too old, or dated in the future. */
    EXPIRED,
    /** A level of assurance that is unknown. */
    LEVEL,
    /** A name or the birth date is missing, or two people are spoken of. */
    IDENTITY,
    /** FranceConnect is out of order, cannot be reached or cannot be read. */
    FAILED
}
