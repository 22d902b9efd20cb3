package fr.comptoir.identity;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which partner structure. */
public record StructureId(UUID value) implements Id {

    /** A new identifier, random. */
    public static StructureId next() {
        return new StructureId(UUID.randomUUID());
    }
}
