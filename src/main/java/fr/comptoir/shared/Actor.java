package fr.comptoir.shared;

import java.util.UUID;

/**
 * The staff member who does something, as the journal names them.
 *
 * @param id the staff account
 * @param name how colleagues know them
 */
public record Actor(UUID id, String name) {

    /** The platform itself: what happens by the calendar or by a command of the operator. */
    public static final Actor PLATFORM = new Actor(new UUID(0, 0), "Plateforme");
}
