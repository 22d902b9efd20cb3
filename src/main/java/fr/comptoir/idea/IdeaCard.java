package fr.comptoir.idea;

import fr.comptoir.territory.Commune;
import org.jspecify.annotations.Nullable;

/** An idea as a card shows it: nothing about its author. */
record IdeaCard(
        String href,
        String text,
        @Nullable String theme,
        @Nullable String commune,
        String reference,
        String status) {

    static IdeaCard of(IdeaView idea, IdeaWords words, String folder) {
        return new IdeaCard(
                folder + idea.reference(),
                idea.sentence(),
                idea.theme().map(words::of).orElse(null),
                idea.commune().map(Commune::name).orElse(null),
                idea.reference(),
                words.of(idea.status()));
    }
}
