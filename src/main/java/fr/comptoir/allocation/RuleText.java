package fr.comptoir.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stored form of a rule, {@code name(key=value,key=value)}: lower case, no space, always the same order.
 *
 * @param name the rule
 * @param parameters its parameters, in the order of the text
 */
record RuleText(String name, SequencedMap<String, String> parameters) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]+)\\(([a-z0-9=,./-]*)\\)");

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

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(",", name + "(", ")"));
    }
}
