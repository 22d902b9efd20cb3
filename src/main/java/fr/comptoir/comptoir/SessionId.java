package fr.comptoir.comptoir;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which session of a comptoir. */
public record SessionId(UUID value) implements Id {

    /** A new identifier, random. */
    public static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }
}
