package fr.comptoir.paper;

import org.jspecify.annotations.Nullable;

/**
 * What a person read on a paper ballot.
 *
 * @param original the number of the sheet; empty when it has none that can be read
 * @param verdict whether it counts
 * @param reason why it does not; null unless it is null and void
 * @param marks the marks made on it, numbers in order, as {@code ballot.PaperRules} reads them, separated by spaces
 */
record SheetReading(
        String original, Verdict verdict, @Nullable NullReason reason, String marks) {

    /** Whether a ballot counts. */
    enum Verdict {
        /** It says something that the rules allow. */
        VALID,
        /** Nothing is marked. */
        BLANK,
        /** It does not count, for a reason. */
        NULL
    }

    /** As a reader would type it. */
    String typed() {
        var number = original.isEmpty() ? "-" : original;
        return switch (verdict) {
            case VALID -> number + ' ' + marks;
            case BLANK -> number + " blanc";
            case NULL -> (number + " nul " + (reason == null ? "" : reason.word()) + ' ' + marks).strip();
        };
    }
}
