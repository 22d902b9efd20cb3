package fr.comptoir.electorate;

import java.util.HexFormat;

/**
 * What stands for a resident in the roll of one edition: the keyed hash of the normalised identity. It names nobody, and
 * the same person meets the same key whatever the channel.
 *
 * @param hex 64 hexadecimal characters
 */
public record ElectorKey(String hex) {

    static ElectorKey of(byte[] hash) {
        return new ElectorKey(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
