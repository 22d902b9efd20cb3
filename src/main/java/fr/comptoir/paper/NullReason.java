package fr.comptoir.paper;

import java.util.Arrays;
import java.util.Optional;

/** Why a paper ballot does not count, with the word that a reader types for it. Published, never dropped. */
public enum NullReason {
    TOO_MANY("trop", "trop de choix"),
    TOO_FEW("peu", "pas assez de choix"),
    AGAINST_RULES("règles", "marques contraires aux règles"),
    UNREADABLE("illisible", "illisible, ou signe de reconnaissance"),
    NOT_ORIGINAL("copie", "pas un bulletin original"),
    LATE("tard", "arrivé après la clôture");

    private final String word;
    private final String french;

    NullReason(String word, String french) {
        this.word = word;
        this.french = french;
    }

    /** What a reader types after « nul ». */
    public String word() {
        return word;
    }

    /** In words. */
    public String french() {
        return french;
    }

    static Optional<NullReason> of(String typed) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(typed)
                        || reason.word.replace('è', 'e').equals(typed))
                .findFirst();
    }
}
