package fr.comptoir.comptoir;

import fr.comptoir.territory.Commune;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who came to a session.
 *
 * @param id which line of the attendance
 * @param name how to call them, or an empty string
 * @param commune where they live, if they said
 * @param recordedAt when they were counted
 * @param ideas how many ideas were noted for them
 */
record Attendee(UUID id, String name, Optional<Commune> commune, Instant recordedAt, int ideas) {}
