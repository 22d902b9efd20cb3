package fr.comptoir.ballot;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a voter keeps: the code of a ballot. It proves that the ballot is there, never what it says.
 *
 * @param tracker 43 URL-safe characters, upper and lower case differ
 */
record Receipt(String tracker) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");

    /** Reads a code as typed or pasted, spaces and line breaks aside. */
    static Optional<Receipt> parse(String typed) {
        var code = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return SHAPE.matcher(code).matches() ? Optional.of(new Receipt(code)) : Optional.empty();
    }

    /** In groups of four characters, easier to copy by hand. */
    String grouped() {
        return GROUPS.matcher(tracker).replaceAll("$1 ");
    }
}
