package fr.comptoir.territory;

import fr.comptoir.shared.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds communes by what people type: a name with or without its accents and hyphens, « St » for Saint, a postal code. */
final class CommuneSearch {

    private static final Pattern DIGITS = Pattern.compile("\\d{2,5}");
    private static final int NOT_FOUND = 4;

    private final List<Entry> entries;

    CommuneSearch(List<Commune> communes) {
        entries = communes.stream()
                .map(commune -> new Entry(commune, words(commune.name()), words(commune.label())))
                .toList();
    }

    /** The communes that the text names entirely: by name, by label, or by a postal code that covers them. */
    List<Commune> exactly(String typed) {
        var words = words(typed);
        return entries.stream()
                .filter(entry -> entry.name.equals(words)
                        || entry.label.equals(words)
                        || entry.commune.postalCodes().contains(words))
                .map(Entry::commune)
                .toList();
    }

    /** The communes that the text may mean, best first. */
    Stream<Commune> find(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return Stream.empty();
        }
        return entries.stream()
                .map(entry -> new Found(entry.commune, entry.rank(words)))
                .filter(found -> found.rank < NOT_FOUND)
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::commune);
    }

    private static String words(String text) {
        return SearchText.of(text).replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }

    private record Found(Commune commune, int rank) {}

    private record Entry(Commune commune, String name, String label) {

        int rank(String words) {
            if (DIGITS.matcher(words).matches()) {
                return commune.postalCodes().stream().anyMatch(code -> code.startsWith(words)) ? 0 : NOT_FOUND;
            }
            if (name.equals(words) || label.equals(words)) {
                return 0;
            }
            if (name.startsWith(words)) {
                return 1;
            }
            return (" " + name).contains(" " + words) ? 2 : name.contains(words) ? 3 : NOT_FOUND;
        }
    }
}
