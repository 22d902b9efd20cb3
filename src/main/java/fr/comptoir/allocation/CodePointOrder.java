package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.Comparator;

/** Ascending order of identifiers by Unicode code points: « 10 » comes before « 9 », whatever the locale. */
enum CodePointOrder implements Comparator<String> {
    ASCENDING;

    @Override
    public int compare(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
