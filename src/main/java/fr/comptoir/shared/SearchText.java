package fr.comptoir.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared in a search: without accents, in lower case, punctuation as one space. */
public final class SearchText {

    private SearchText() {}

    /** « Hœvre-lès-Béthune » becomes {@code hoevre les bethune}. */
    public static String of(String text) {
        var expanded = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return Normalizer.normalize(expanded, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
