package fr.comptoir.recount;

/** What follows Equal Shares when money is left, under the names of the command. */
enum CompletionName {

    /** Nothing. */
    NONE("none"),

    /** By votes, passing over what does not fit. */
    GREEDY("greedy"),

    /** Larger shares, step by step, as long as the money suffices and a project still fits. */
    ADD1("add1"),

    /** The same, then by votes. */
    ADD1U("add1u"),

    /** Phragmén's rule, from no load. */
    PHRAGMEN("phragmen");

    private final String word;

    CompletionName(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether it gives larger shares step by step. */
    boolean raisesShares() {
        return this == ADD1 || this == ADD1U;
    }
}
