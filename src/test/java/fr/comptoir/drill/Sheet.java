package fr.comptoir.drill;

import java.util.List;
import java.util.stream.Stream;

/**
 * A paper ballot in a pile.
 *
 * @param original the number that it bears; a dash when it is a photocopy
 * @param marks what a careful reader types after its number
 * @param kind whether it counts, in the words of the page
 * @param votes the projects that it gives a vote to
 */
record Sheet(String original, String marks, String kind, List<Integer> votes) {

    static final String VALID = "valables";
    static final String BLANK = "blancs";
    static final String TOO_MANY = "trop de choix";
    static final String UNREADABLE = "illisible, ou signe de reconnaissance";
    static final String COPY = "pas un bulletin original";
    static final String LATE = "arrivé après la clôture";

    /** Why ballots are null here, in the order of the page. */
    static final List<String> NULLS = List.of(TOO_MANY, UNREADABLE, COPY, LATE);

    private static final int PROJECTS = 24;

    /** What the resident number so much made of this original; of forty, two are blank and four null. */
    static Sheet filled(int index, String original) {
        return switch (index % 40) {
            case 7, 27 -> new Sheet(original, "blanc", BLANK, List.of());
            case 11 -> new Sheet(original, "nul illisible", UNREADABLE, List.of());
            case 13 -> new Sheet(original, "1 2 3 4", TOO_MANY, List.of());
            case 17 -> new Sheet("-", "nul copie", COPY, List.of());
            case 37 -> new Sheet(original, "nul tard", LATE, List.of());
            default -> {
                var votes = Stream.of(index, index * 7 + 3, index * 5 + 11)
                        .limit(1 + index % 3)
                        .map(number -> 1 + number % PROJECTS)
                        .distinct()
                        .sorted()
                        .toList();
                yield new Sheet(original, words(votes), VALID, votes);
            }
        };
    }

    private static String words(List<Integer> votes) {
        return String.join(" ", votes.stream().map(String::valueOf).toList());
    }

    /** What a careful reader types. */
    String line() {
        return original + " " + marks;
    }

    /** What a careless one types. */
    String slip() {
        return original + (kind.equals(UNREADABLE) || kind.equals(COPY) ? " nul tard" : " nul illisible");
    }
}
