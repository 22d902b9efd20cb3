package fr.comptoir.ballot;

import fr.comptoir.electorate.TypedDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * An identity that an officer types while the person is there with a document. It travels in the pages themselves and is
 * stored nowhere.
 *
 * @param birthName as on the document
 * @param givenNames as on the document
 * @param birthDay day of birth
 * @param birthMonth month of birth
 * @param birthYear year of birth
 * @param commune where the person lives, or should be said to live
 * @param seen whether the document was seen
 * @param reason what is decided and why, without any name
 * @param entry the signature meant, once one was found
 */
record IdentityForm(
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean seen,
        @Nullable String reason,
        @Nullable String entry) {

    static IdentityForm empty() {
        return new IdentityForm(null, null, null, null, null, null, null, null, null);
    }

    /** What was typed of the person: an officer asks for neither oath nor consent. */
    TypedDeclaration typed() {
        return new TypedDeclaration(birthName, givenNames, birthDay, birthMonth, birthYear, commune, true, true);
    }
}
