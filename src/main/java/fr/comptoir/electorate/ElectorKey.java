package fr.comptoir.electorate;

import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EditionId;
import java.util.HexFormat;

/**
 * What stands for a resident in the roll of one edition: the keyed hash of the normalised identity. It names nobody, and
 * the same person meets the same key whatever the channel.
 *
 * @param hex 64 hexadecimal characters
 */
public record ElectorKey(String hex) {

    /** What the keyed hash is made for. */
    static final String PURPOSE = "elector";

    /** What is hashed: normalised birth name, first given name, ISO birth date. */
    static String identity(NormalisedName birthName, NormalisedName givenNames, BirthDate birthDate) {
        return birthName.value() + '\n' + givenNames.firstWord().value() + '\n' + birthDate;
    }

    static ElectorKey of(byte[] hash) {
        return new ElectorKey(HexFormat.of().formatHex(hash));
    }

    /** The key that two persons give to somebody who has the same identity as another voter. */
    ElectorKey ofHomonym(KeyedHash hash, EditionId edition, int ordinal) {
        return of(hash.of("homonym", edition, hex + '\n' + ordinal));
    }

    /** The same in 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
