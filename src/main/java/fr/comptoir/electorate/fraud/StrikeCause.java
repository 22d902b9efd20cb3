package fr.comptoir.electorate.fraud;

/** Why an entry of the roll is struck out. */
public enum StrikeCause {
    /** Somebody voted more than once, under several identities. */
    DUPLICATE("doublon d’une même personne"),
    /** Somebody used the identity of a person who did not vote, and who may vote now. */
    USURPED("identité utilisée par quelqu’un d’autre"),
    /** They do not live in the territory. */
    NOT_RESIDENT("ne réside pas sur le territoire"),
    /** Nobody has this identity. */
    INVENTED("identité inventée");

    private final String french;

    StrikeCause(String french) {
        this.french = french;
    }

    /** In words, without an article. */
    public String french() {
        return french;
    }
}
