package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A {@link NewIdea} once every component was understood. */
record ReadIdea(
        EditionId edition,
        Channel channel,
        String sentence,
        Entry entry,
        @Nullable Theme theme,
        @Nullable Commune commune,
        Author author) {

    MapSqlParameterSource params() {
        return Ideas.authorParams(author)
                .addValue("edition", edition.value())
                .addValue("channel", channel.name())
                .addValue("sentence", sentence)
                .addValue("entry", entry.name())
                .addValue("theme", Ideas.name(theme))
                .addValue("commune", commune == null ? null : commune.code().value());
    }
}
