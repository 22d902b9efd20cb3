package fr.comptoir.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a commune in INSEE's Code officiel géographique: five characters such as {@code 62041} or {@code 2A004}.
 *
 * @param value the code
 */
public record CommuneCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d[\\dAB]\\d{3}");

    /** Reads a code; empty when it has not the shape of one. */
    public static Optional<CommuneCode> parse(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new CommuneCode(typed)) : Optional.empty();
    }
}
