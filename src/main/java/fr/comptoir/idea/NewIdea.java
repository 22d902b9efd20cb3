package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import org.jspecify.annotations.Nullable;

/**
 * An idea as somebody typed it; {@link IdeaBox#voice} reads it and says at which component it cannot.
 *
 * @param edition the edition it is voiced in
 * @param channel how it reaches the platform
 * @param sentence one sentence, at most 500 characters
 * @param entry a need, an idea or a place; an idea when nothing is said
 * @param theme what it is about
 * @param commune what was typed in a commune field: a name, a postal code, a code
 * @param name how to call the author
 * @param email the author's address
 * @param phone the author's telephone number
 * @param contactWanted whether the author wants to be called back: then an address or a number is needed
 */
public record NewIdea(
        EditionId edition,
        Channel channel,
        @Nullable String sentence,
        @Nullable Entry entry,
        @Nullable Theme theme,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean contactWanted) {}
