package fr.comptoir.territory;

import java.util.List;

/**
 * A commune of the territory.
 *
 * @param code its INSEE code
 * @param name its official name
 * @param population its inhabitants
 * @param arrondissement its arrondissement
 * @param epci its EPCI
 * @param postalCodes the postal codes that cover it, one at least; a code may cover many communes
 */
public record Commune(
        CommuneCode code,
        String name,
        int population,
        Territory arrondissement,
        Territory epci,
        List<String> postalCodes) {

    /** What a list offers: the name with its first postal code, since several communes may look alike. */
    public String label() {
        return name + " (" + postalCodes.getFirst() + ")";
    }
}
