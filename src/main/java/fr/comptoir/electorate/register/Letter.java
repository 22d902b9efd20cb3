package fr.comptoir.electorate.register;

import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.LetterCode;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.territory.CommuneCode;
import java.util.List;

/**
 * A letter to be sent.
 *
 * @param key whose
 * @param commune where they live
 * @param address the lines of the envelope, name first
 * @param code what it brings
 */
record Letter(ElectorKey key, CommuneCode commune, List<String> address, LetterCode code) {

    LetterCodes.Issued issued() {
        return new LetterCodes.Issued(key, commune, code);
    }
}
