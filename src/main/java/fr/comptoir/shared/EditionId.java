package fr.comptoir.shared;

import java.util.UUID;

/** Which edition of the budget citoyen something belongs to. */
public record EditionId(UUID value) implements Id {

    /** A new identifier, random. */
    public static EditionId next() {
        return new EditionId(UUID.randomUUID());
    }
}
