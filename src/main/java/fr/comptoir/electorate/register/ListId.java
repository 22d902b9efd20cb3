package fr.comptoir.electorate.register;

import fr.comptoir.shared.Id;
import java.util.UUID;

/** Identifies a list of residents. */
record ListId(UUID value) implements Id {

    static ListId next() {
        return new ListId(UUID.randomUUID());
    }
}
