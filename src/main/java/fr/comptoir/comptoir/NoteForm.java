package fr.comptoir.comptoir;

import fr.comptoir.idea.Channel;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.NewIdea;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a host types while somebody speaks; only the sentence is needed. */
record NoteForm(
        @Nullable UUID person,
        @Nullable String sentence,
        @Nullable Entry entry,
        @Nullable Theme theme,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean contactWanted) {

    static final NoteForm EMPTY = new NoteForm(null, null, Entry.IDEA, null, null, null, null, null, null);

    /** Filled in with what the person said at the entrance. */
    static NoteForm about(Attendee person) {
        return new NoteForm(
                person.id(),
                null,
                Entry.IDEA,
                null,
                person.commune().map(Commune::label).orElse(null),
                person.name(),
                null,
                null,
                null);
    }

    NewIdea toNewIdea(EditionId edition) {
        return new NewIdea(
                edition,
                Channel.COMPTOIR,
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
