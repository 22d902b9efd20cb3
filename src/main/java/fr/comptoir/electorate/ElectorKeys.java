package fr.comptoir.electorate;

import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EditionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the elector keys of people named in a list: the same ones as their declarations give. */
@Component
public class ElectorKeys {

    private final KeyedHash hash;

    ElectorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** The maker of an edition's keys, for one thread. */
    public Maker of(EditionId edition) {
        return new Maker(hash.key(ElectorKey.PURPOSE, edition));
    }

    /** Makes many keys of one edition. */
    public static final class Maker {

        private final KeyedHash.Key key;

        Maker(KeyedHash.Key key) {
            this.key = key;
        }

        /** The key of somebody; empty when a name holds no letter. */
        public Optional<ElectorKey> key(String birthName, String givenNames, BirthDate birthDate) {
            var name = NormalisedName.of(birthName);
            var given = NormalisedName.of(givenNames);
            return name.isName() && given.isName()
                    ? Optional.of(ElectorKey.of(key.of(ElectorKey.identity(name, given, birthDate))))
                    : Optional.empty();
        }
    }
}
