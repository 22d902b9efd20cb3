package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import java.time.Instant;
import java.util.Optional;

/**
 * An idea as other rooms read it.
 *
 * @param id its identifier
 * @param edition the edition it was voiced in
 * @param reference the code that people quote, such as {@code I-7K3F9Q}
 * @param sentence what the person said, at most 500 characters
 * @param entry a need, an idea or a place
 * @param channel how it reached the platform
 * @param theme what it is about, if somebody said
 * @param commune where, if somebody said
 * @param status where it stands
 * @param published whether the public sees it
 * @param voicedAt when it was said
 * @param author the person behind it: for the staff who follow the idea and for the author's own pages, never for the public
 */
public record IdeaView(
        IdeaId id,
        EditionId edition,
        String reference,
        String sentence,
        Entry entry,
        Channel channel,
        Optional<Theme> theme,
        Optional<Commune> commune,
        IdeaStatus status,
        boolean published,
        Instant voicedAt,
        Author author) {

    /** How to call the author, if they said. */
    public Optional<String> authorName() {
        return Optional.ofNullable(author.name());
    }

    /** Whether the idea may go to that state. */
    public boolean canBecome(IdeaStatus next) {
        return status.canBecome(next);
    }
}
