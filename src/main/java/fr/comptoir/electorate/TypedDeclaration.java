package fr.comptoir.electorate;

import org.jspecify.annotations.Nullable;

/**
 * A declaration as somebody typed it, before anything of it is believed: by a resident, or by a member of staff who copies a
 * document.
 *
 * @param birthName the name given at birth
 * @param givenNames the given names, or the first of them
 * @param birthDay the day of birth, and so on
 * @param commune where they live: a name, a postal code, or what a list offered
 * @param sworn whether they swear that they live there and vote once
 * @param parentalConsent whether a parent agrees
 */
public record TypedDeclaration(
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean sworn,
        @Nullable Boolean parentalConsent) {}
