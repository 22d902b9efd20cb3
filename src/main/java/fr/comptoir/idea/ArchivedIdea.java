package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An idea that was noted elsewhere or invented for the demonstration; taken as it is, without a mail.
 *
 * @param edition the edition it belongs to
 * @param sentence at most 500 characters
 * @param entry a need, an idea or a place
 * @param channel how it was voiced
 * @param theme what it is about
 * @param commune where
 * @param author the person behind it
 * @param status where it stands
 * @param voicedAt when it was said
 * @param link the secret of its personal link, or nothing for one that nobody knows
 */
public record ArchivedIdea(
        EditionId edition,
        String sentence,
        Entry entry,
        Channel channel,
        @Nullable Theme theme,
        @Nullable CommuneCode commune,
        Author author,
        IdeaStatus status,
        Instant voicedAt,
        @Nullable Token link) {}
