package fr.comptoir.recount;

/** What a project is worth to a ballot that names it, under the names of the command. */
enum UtilityName {

    /** Its cost. */
    COST("cost"),

    /** One. */
    CARDINALITY("cardinality"),

    /** The points that the ballot gives it. */
    SCORE("score");

    private final String word;

    UtilityName(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
