package fr.comptoir.electorate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The personal code of a letter: 80 random bits in sixteen signs of Crockford's base 32, which has no I, L, O nor U to be
 * taken for something else.
 *
 * @param value sixteen signs
 */
public record LetterCode(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f\\u2010-\\u2015._-]+");
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code. */
    public static LetterCode next() {
        var code = new StringBuilder(LENGTH);
        for (var place = 0; place < LENGTH; place++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new LetterCode(code.toString());
    }

    /** Reads what somebody typed, in any case, with or without its dashes, O for 0, I or L for 1; empty when no code. */
    public static Optional<LetterCode> parse(String typed) {
        var signs = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(signs).matches() ? Optional.of(new LetterCode(signs)) : Optional.empty();
    }

    /** As it is printed: {@code K7QX-9M2P-4TRB-08ZD}. */
    public String grouped() {
        var groups = new StringBuilder(value);
        for (var place = LENGTH - GROUP; place > 0; place -= GROUP) {
            groups.insert(place, '-');
        }
        return groups.toString();
    }
}
