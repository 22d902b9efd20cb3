package fr.comptoir.demonstration;

import java.util.List;
import java.util.stream.Stream;

/** References of invented projects. A ballot numbers its projects in the order of their references, so these are sorted. */
final class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    private References() {}

    /** So many references, ascending. */
    static List<String> sorted(int count, Dice dice) {
        return Stream.generate(() -> one(dice)).distinct().limit(count).sorted().toList();
    }

    private static String one(Dice dice) {
        var reference = new StringBuilder("P-");
        for (var i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(dice.between(0, ALPHABET.length() - 1)));
        }
        return reference.toString();
    }
}
