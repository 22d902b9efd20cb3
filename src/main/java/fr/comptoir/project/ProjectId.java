package fr.comptoir.project;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which project. */
public record ProjectId(UUID value) implements Id {

    /** A new identifier, random. */
    public static ProjectId next() {
        return new ProjectId(UUID.randomUUID());
    }
}
