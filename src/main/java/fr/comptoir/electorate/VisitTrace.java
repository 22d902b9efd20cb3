package fr.comptoir.electorate;

/**
 * What a visit leaves for the fraud desk: keyed hashes under the edition's secret, which say that two signatures came from
 * the same device or network, and nothing else.
 *
 * @param device 64 hexadecimal characters, or an empty string when unknown
 * @param network the same of the network's prefix
 */
public record VisitTrace(String device, String network) {

    /** Nothing is known: a desk, an envelope. */
    public static final VisitTrace NONE = new VisitTrace("", "");
}
