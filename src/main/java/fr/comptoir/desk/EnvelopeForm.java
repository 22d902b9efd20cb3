package fr.comptoir.desk;

import fr.comptoir.electorate.TypedDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as typed: what is written outside, never what is inside.
 *
 * @param number the number that the desk wrote on it
 * @param channel PAPER when a desk kept it, POST when it came by post
 * @param late whether it came after the close
 * @param birthName the declaration, as in {@link DeclarationForm}, and so on
 */
record EnvelopeForm(
        @Nullable String number,
        @Nullable String channel,
        @Nullable Boolean late,
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean sworn,
        @Nullable Boolean parentalConsent) {

    static EnvelopeForm empty() {
        return new EnvelopeForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is written outside of the person. */
    TypedDeclaration typed() {
        return new TypedDeclaration(
                birthName, givenNames, birthDay, birthMonth, birthYear, commune, sworn, parentalConsent);
    }
}
