package fr.comptoir.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words after the command: options, each with its value ({@code --key value} or {@code --key=value}), and the others.
 *
 * @param others the words that belong to no option
 * @param options the values, by name of option without its dashes
 */
record Arguments(List<String> others, Map<String, String> options) {

    static Arguments parse(List<String> words, Set<String> known) throws Refused {
        var others = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int place = 0; place < words.size(); place++) {
            var word = words.get(place);
            if (!word.startsWith("-")) {
                others.add(word);
                continue;
            }
            var pair = word.split("=", 2);
            if (pair.length == 1 && place + 1 == words.size()) {
                throw Refused.misuse("L’option « " + word + " » attend une valeur.");
            }
            var key = pair[0].substring(Math.min(2, pair[0].length()));
            if (!pair[0].startsWith("--") || !known.contains(key)) {
                throw Refused.misuse("L’option « " + pair[0] + " » est inconnue.");
            }
            if (options.put(key, pair.length == 2 ? pair[1] : words.get(++place)) != null) {
                throw Refused.misuse("L’option « " + pair[0] + " » figure deux fois.");
            }
        }
        return new Arguments(others, options);
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** The constant whose word is the option's value, among those that the option takes. */
    <E> Optional<E> choice(String key, E[] choices, Function<E, String> word) throws Refused {
        var value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var chosen = Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equals(value.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            throw Refused.misuse("L’option « --%s » prend %s, et non « %s »."
                    .formatted(key, Arrays.stream(choices).map(word).collect(Collectors.joining(", ")), value.get()));
        }
        return chosen;
    }
}
