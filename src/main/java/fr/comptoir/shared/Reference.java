package fr.comptoir.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that a person can read aloud: a letter for the kind, then six characters without 0, 1, I, O or U, such as
 * {@code I-7K3F9Q}. It identifies, it proves nothing.
 *
 * @param value the code
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]-[" + ALPHABET + "]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new reference of the kind that the letter tells: I for an idea, P for a project, B for a need. */
    public static Reference next(char kind) {
        var code = new StringBuilder(8).append(kind).append('-');
        RANDOM.ints(6, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return new Reference(code.toString());
    }

    /** Reads what a person typed, whatever the case and the spaces around it. */
    public static Optional<Reference> parse(String typed) {
        var value = typed.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new Reference(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
