package fr.comptoir.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number in the international form (ITU-T E.164): a plus, the country, the number, fifteen digits at most.
 *
 * @param value such as {@code +33612345678}
 */
public record PhoneNumber(String value) {

    private static final Pattern AROUND_DIGITS = Pattern.compile("[\\s\\u00a0\\u202f.()/\\u2010-\\u2013-]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern FRENCH = Pattern.compile("0[67][0-9]{8}");
    private static final Pattern FRENCH_ABROAD = Pattern.compile("\\+33(?![67][0-9]{8}$).*");

    /** The French numbering plan gives some mobile numbers to overseas territories, each with a country of its own. */
    private static final Map<String, String> OVERSEAS = Map.of(
            "0639", "+262",
            "0690", "+590",
            "0691", "+590",
            "0692", "+262",
            "0693", "+262",
            "0694", "+594",
            "0696", "+596",
            "0697", "+596");

    /** Reads what a person typed: « 06 12 34 56 78 », « +33 (0)6 12 34 56 78 », « 0032 470 12 34 56 »; empty when no mobile number. */
    public static Optional<PhoneNumber> parse(String typed) {
        var digits = AROUND_DIGITS
                .matcher(typed.strip().replace("(0)", ""))
                .replaceAll("")
                .replaceFirst("^00", "+")
                .replaceFirst("^\\+330", "+33");
        var international = FRENCH.matcher(digits).matches() ? country(digits) + digits.substring(1) : digits;
        return INTERNATIONAL.matcher(international).matches()
                        && !FRENCH_ABROAD.matcher(international).matches()
                ? Optional.of(new PhoneNumber(international))
                : Optional.empty();
    }

    private static String country(String french) {
        return OVERSEAS.getOrDefault(french.substring(0, 4), "+33");
    }

    /** Whether it belongs to one of these countries, written {@code +33}. */
    public boolean isOf(List<String> countries) {
        return countries.stream().anyMatch(value::startsWith);
    }

    /** The number with most of it hidden, for screens and logs: {@code +33…78}. */
    public String masked() {
        return value.substring(0, 3) + "…" + value.substring(value.length() - 2);
    }
}
