package fr.comptoir.followup;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which instalment. */
public record InstalmentId(UUID value) implements Id {

    /** A new identifier, random. */
    public static InstalmentId next() {
        return new InstalmentId(UUID.randomUUID());
    }
}
