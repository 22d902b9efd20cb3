package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import org.jspecify.annotations.Nullable;

/** What a resident types on « Dites votre idée »; only the sentence is needed. */
record IdeaForm(
        @Nullable String sentence,
        @Nullable Entry entry,
        @Nullable Theme theme,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean contactWanted) {

    static final IdeaForm EMPTY = new IdeaForm(null, Entry.IDEA, null, null, null, null, null, null);

    NewIdea toNewIdea(EditionId edition, Channel channel) {
        return new NewIdea(
                edition,
                channel,
                sentence,
                entry,
                theme,
                commune,
                name,
                email,
                phone,
                Boolean.TRUE.equals(contactWanted));
    }
}
