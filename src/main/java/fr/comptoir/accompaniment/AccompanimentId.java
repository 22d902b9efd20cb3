package fr.comptoir.accompaniment;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which accompaniment. */
public record AccompanimentId(UUID value) implements Id {

    /** A new identifier, random. */
    public static AccompanimentId next() {
        return new AccompanimentId(UUID.randomUUID());
    }
}
