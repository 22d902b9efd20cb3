package fr.comptoir.identity;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Which staff account. */
public record StaffId(UUID value) implements Id {

    /** A new identifier, random. */
    public static StaffId next() {
        return new StaffId(UUID.randomUUID());
    }
}
