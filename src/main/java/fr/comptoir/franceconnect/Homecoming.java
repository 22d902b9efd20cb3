package fr.comptoir.franceconnect;

/** What a visitor brings back from FranceConnect. */
public sealed interface Homecoming {

    /**
     * An identity that every check accepted.
     *
     * @param identity who
     */
    record Identified(PivotIdentity identity) implements Homecoming {}

    /**
     * Nothing that may be believed.
     *
     * @param mishap why
     */
    record Refused(Mishap mishap) implements Homecoming {}
}
