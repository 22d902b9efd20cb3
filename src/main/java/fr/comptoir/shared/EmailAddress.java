package fr.comptoir.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, at most 254 characters (RFC 5321).
 *
 * @param value the address
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9._%+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** Reads what a person typed; empty when it cannot be an address. */
    public static Optional<EmailAddress> parse(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        return value.length() <= 254 && SHAPE.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    /** The address with most of its name hidden, for screens and logs: {@code j…@exemple.fr}. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }
}
