package fr.comptoir.idea;

import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import org.jspecify.annotations.Nullable;

/** What the staff types for an idea that came by telephone, at a door or by post. */
record DeskNoteForm(
        @Nullable Channel channel,
        @Nullable String sentence,
        @Nullable Entry entry,
        @Nullable Theme theme,
        @Nullable String commune,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean contactWanted) {

    static final DeskNoteForm EMPTY =
            new DeskNoteForm(Channel.PHONE, null, Entry.IDEA, null, null, null, null, null, null);

    /** Online ideas are the residents' own: what the staff notes came otherwise. */
    NewIdea toNewIdea(EditionId edition) {
        return new NewIdea(
                edition,
                channel == null || channel == Channel.ONLINE ? Channel.PHONE : channel,
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
