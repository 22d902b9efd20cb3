package fr.comptoir.comptoir;

import fr.comptoir.territory.Commune;

/**
 * A place where residents are received with their ideas.
 *
 * @param id its identifier
 * @param name its name
 * @param place the building that hosts it
 * @param address the street
 * @param commune where it is
 * @param accessNote how to get in: steps, lift, hearing loop; or an empty string
 */
public record ComptoirView(
        ComptoirId id, String name, String place, String address, Commune commune, String accessNote) {}
