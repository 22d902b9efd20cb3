package fr.comptoir.electorate;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.CommuneCode;
import java.util.Optional;

/**
 * A resident whose declaration gives the right to vote in an edition. Only {@link Eligibility} makes one.
 *
 * @param edition where they vote
 * @param key what stands for them in the roll
 * @param commune where they live
 * @param check how they show who they are
 * @param contact where their one-time code goes, when there is one
 * @param proof what shows that the same person comes back: the keyed hash of their contact, letter code or FranceConnect
 *     subject, in hexadecimal; of nothing anybody holds at a desk
 * @param likeness the keyed hash of how the names sound and of the birth date, in hexadecimal: the same for identities that
 *     are almost the same; empty when it says nothing
 */
public record Elector(
        EditionId edition,
        ElectorKey key,
        CommuneCode commune,
        ResidencyCheck check,
        Optional<Contact> contact,
        String proof,
        String likeness) {

    /** The same person under another key, which two persons gave them: their likeness to somebody is known. */
    Elector under(ElectorKey other) {
        return new Elector(edition, other, commune, check, contact, proof, "");
    }
}
