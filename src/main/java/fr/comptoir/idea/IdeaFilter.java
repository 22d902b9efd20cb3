package fr.comptoir.idea;

import fr.comptoir.shared.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the list of ideas asked for; an absent component asks for nothing.
 *
 * @param words words of the sentence or a reference, whatever the accents and the case
 * @param theme only this theme
 * @param epci only the communes of the EPCI with this code
 * @param status only this state
 * @param unpublished whether ideas withdrawn from the public list are included: for the staff
 */
public record IdeaFilter(
        @Nullable String words,
        @Nullable Theme theme,
        @Nullable String epci,
        @Nullable IdeaStatus status,
        boolean unpublished) {

    /** Every published idea. */
    public static final IdeaFilter PUBLIC = new IdeaFilter(null, null, null, null, false);
}
