package fr.comptoir.electorate;

import fr.comptoir.territory.CommuneCode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a resident declares in order to vote: the least that tells two people apart, nothing of it stored as such.
 *
 * @param birthName the name given at birth
 * @param givenNames the given names, or the first of them
 * @param birthDate the day of birth
 * @param commune where they live: chosen, never inferred from a postal code
 * @param sworn whether they swear that they live there and vote once
 * @param parentalConsent whether a parent agrees, which matters below the age of consent
 */
public record Declaration(
        String birthName,
        String givenNames,
        BirthDate birthDate,
        CommuneCode commune,
        boolean sworn,
        boolean parentalConsent) {

    /** What the elector key is made from: normalised birth name, first given name, ISO birth date. */
    String identity() {
        return ElectorKey.identity(NormalisedName.of(birthName), NormalisedName.of(givenNames), birthDate);
    }

    /**
     * What identities that are almost the same have in common: the day of birth and the sounds of the names, in no order, so
     * that a name spelt differently or typed in the other field is noticed.
     */
    String likeness() {
        var given = NormalisedName.of(givenNames).firstWord().value();
        return Stream.concat(Stream.of(NormalisedName.of(birthName).value().split(" ")), Stream.of(given))
                .map(NameSound::of)
                .sorted()
                .collect(Collectors.joining(" ", "", "\n" + birthDate));
    }
}
