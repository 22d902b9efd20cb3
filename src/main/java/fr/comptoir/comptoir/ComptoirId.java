package fr.comptoir.comptoir;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which comptoir. */
public record ComptoirId(UUID value) implements Id {

    /** A new identifier, random. */
    public static ComptoirId next() {
        return new ComptoirId(UUID.randomUUID());
    }
}
