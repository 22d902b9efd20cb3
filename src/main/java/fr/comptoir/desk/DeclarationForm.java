package fr.comptoir.desk;

import fr.comptoir.electorate.TypedDeclaration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of somebody who is at the desk or outside an envelope, as typed by the member of staff. It travels in the
 * page, never in an address nor in a session.
 *
 * @param birthName the name given at birth
 * @param givenNames the given names, or the first of them
 * @param birthDay the day of birth, and so on
 * @param commune where they live
 * @param sworn whether they swore that they live there and vote once
 * @param parentalConsent whether a parent's written agreement was seen
 * @param homonymCode the personal code of somebody who has the same identity as a person who voted
 * @param signature the identifier of the signature to come, the same when the same button is pressed twice
 */
record DeclarationForm(
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean sworn,
        @Nullable Boolean parentalConsent,
        @Nullable String homonymCode,
        @Nullable UUID signature) {

    static DeclarationForm empty() {
        return new DeclarationForm(null, null, null, null, null, null, null, null, null, null);
    }

    /** What was typed of the person. */
    TypedDeclaration typed() {
        return new TypedDeclaration(
                birthName, givenNames, birthDay, birthMonth, birthYear, commune, sworn, parentalConsent);
    }

    /** The same, ready to sign: with the commune as lists write it and an identifier for the signature. */
    DeclarationForm ready(String communeLabel) {
        var id = signature == null ? UUID.randomUUID() : signature;
        return new DeclarationForm(
                birthName,
                givenNames,
                birthDay,
                birthMonth,
                birthYear,
                communeLabel,
                sworn,
                parentalConsent,
                homonymCode,
                id);
    }
}
