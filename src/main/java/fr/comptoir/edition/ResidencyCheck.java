package fr.comptoir.edition;

/** How an edition makes sure that somebody is a resident and votes once. Words at {@code edition.check.NAME}. */
public enum ResidencyCheck {
    /** They declare who they are and where they live, and type a one-time code received by e-mail or on a mobile. */
    DECLARATION,
    /** Whatever the way, their identity must be in the list of residents that the collectivité imported. */
    REGISTER,
    /** They type the personal code of a letter received by post, instead of a one-time code. */
    LETTER,
    /** FranceConnect says who they are; where they live is still declared. */
    FRANCECONNECT,
    /** An animateur sees an identity document; nothing of it is kept. */
    DESK;

    /** Whether it is a way to come to the ballot, and not a condition added to every way. */
    public boolean isWay() {
        return this != REGISTER;
    }
}
