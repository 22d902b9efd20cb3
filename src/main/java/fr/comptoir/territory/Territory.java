package fr.comptoir.territory;

/**
 * A group of communes: an arrondissement or an EPCI.
 *
 * @param code its official code
 * @param kind which sort of group
 * @param name its name
 */
public record Territory(String code, Kind kind, String name) {

    /** The two divisions of a département that editions, agendas and results are read by. */
    public enum Kind {
        ARRONDISSEMENT,
        EPCI
    }
}
