package fr.comptoir.electorate;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which signature in the roll. */
public record RollEntryId(UUID value) implements Id {

    /** A new identifier, random. */
    public static RollEntryId next() {
        return new RollEntryId(UUID.randomUUID());
    }
}
