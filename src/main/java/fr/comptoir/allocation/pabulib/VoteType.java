package fr.comptoir.allocation.pabulib;

import java.util.Optional;

/** How people voted, under the format's name. */
public enum VoteType {

    /** A set of projects. */
    APPROVAL("approval"),

    /** One project. */
    CHOOSE_1("choose-1"),

    /** A ranking, the best first. */
    ORDINAL("ordinal"),

    /** Points shared between projects. */
    CUMULATIVE("cumulative"),

    /** Points given to each project. */
    SCORING("scoring");

    private final String word;

    VoteType(String word) {
        this.word = word;
    }

    /** The word that the format uses. */
    public String word() {
        return word;
    }

    /** Whether each choice comes with points. */
    boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    /** Whether people only chose: neither places nor points. */
    boolean isPlain() {
        return this == APPROVAL || this == CHOOSE_1;
    }

    static Optional<VoteType> parse(String word) {
        for (var type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
