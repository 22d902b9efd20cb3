package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stored form of a rule, {@code name(key=value,key=value)}: no space, always the same order. What is asked for and is not
 * there, or is no such thing, throws {@link IllegalArgumentException}; {@link Rule#parse} turns it into « no rule ».
 *
 * @param name the rule
 * @param parameters its parameters, in the order of the text
 */
record RuleText(String name, SequencedMap<String, String> parameters) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]+)\\(([^()\\s]*)\\)");

    static Optional<RuleText> parse(String text) {
        var read = SHAPE.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : read.group(2).split(",", -1)) {
            var pair = parameter.split("=", -1);
            if (pair.length != 2 || parameters.put(pair[0], pair[1]) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new RuleText(read.group(1), parameters));
    }

    /** A text to fill in with {@link #with}. */
    static RuleText named(String name) {
        return new RuleText(name, new LinkedHashMap<>());
    }

    /** The same text with one more parameter; enumerations are written in lower case with hyphens. */
    RuleText with(String key, Object value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(key, value instanceof Enum<?> constant ? word(constant) : value.toString());
        return new RuleText(name, more);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("Missing: " + key));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    int integer(String key) {
        return Integer.parseInt(text(key));
    }

    Amount amount(String key) {
        return amountOf(text(key));
    }

    boolean yes(String key) {
        return text(key).equals("yes");
    }

    <E extends Enum<E>> E choice(Class<E> type, String key) {
        return constant(type, text(key));
    }

    static Amount amountOf(String text) {
        return Amount.parse(text).orElseThrow(() -> new IllegalArgumentException("Not an amount: " + text));
    }

    static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** A name as it may stand in a key. */
    static String encoded(Object name) {
        return URLEncoder.encode(name.toString(), StandardCharsets.UTF_8);
    }

    /** The name that follows the prefix of a key. */
    static String decoded(String key, String prefix) {
        if (!key.startsWith(prefix)) {
            throw new IllegalArgumentException("Not " + prefix + " " + key);
        }
        return URLDecoder.decode(key.substring(prefix.length()), StandardCharsets.UTF_8);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(",", name + "(", ")"));
    }
}
