package fr.comptoir.idea;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which idea. */
public record IdeaId(UUID value) implements Id {

    /** A new identifier, random. */
    public static IdeaId next() {
        return new IdeaId(UUID.randomUUID());
    }
}
