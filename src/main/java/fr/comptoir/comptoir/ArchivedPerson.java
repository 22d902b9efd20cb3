package fr.comptoir.comptoir;

import fr.comptoir.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came to a session.
 *
 * @param name how to call them, or an empty string
 * @param commune where they live, if they said
 */
public record ArchivedPerson(String name, @Nullable CommuneCode commune) {}
