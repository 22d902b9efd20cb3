package fr.comptoir.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a visit to the booth carries from page to page, in the pages themselves: never in a session, never in an
 * address.
 *
 * @param choices the numbers chosen
 * @param token the random token of this visit
 * @param birthName what the identity page asks, and so on
 * @param code the one-time code
 * @param receiptByMail whether the receipt goes to the mailbox too
 * @param proof what shows that the page with « Je vote » comes back as it was sent
 */
record BoothForm(
        @Nullable List<String> choices,
        @Nullable String token,
        @Nullable String birthName,
        @Nullable String givenNames,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String commune,
        @Nullable Boolean sworn,
        @Nullable Boolean parentalConsent,
        @Nullable String email,
        @Nullable String code,
        @Nullable Boolean receiptByMail,
        @Nullable String proof) {

    /** Nothing filled yet. */
    static BoothForm empty() {
        return new BoothForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    BoothForm {
        choices = choices == null ? List.of() : choices.stream().limit(1000).toList();
    }

    List<String> chosen() {
        return choices == null ? List.of() : choices;
    }

    boolean hasChosen(int number) {
        return chosen().contains(String.valueOf(number));
    }

    /** The same with this token. */
    BoothForm with(String newToken) {
        return new BoothForm(
                choices,
                newToken,
                birthName,
                givenNames,
                birthDay,
                birthMonth,
                birthYear,
                commune,
                sworn,
                parentalConsent,
                email,
                code,
                receiptByMail,
                proof);
    }

    /** The same with the proof of what it holds. */
    BoothForm proven(String newProof) {
        return new BoothForm(
                choices,
                token,
                birthName,
                givenNames,
                birthDay,
                birthMonth,
                birthYear,
                commune,
                sworn,
                parentalConsent,
                email,
                code,
                receiptByMail,
                newProof);
    }

    /** The same with the commune as lists write it. */
    BoothForm in(String communeLabel) {
        return new BoothForm(
                choices,
                token,
                birthName,
                givenNames,
                birthDay,
                birthMonth,
                birthYear,
                communeLabel,
                sworn,
                parentalConsent,
                email,
                code,
                receiptByMail,
                proof);
    }

    /** A text that was typed, an empty one when nothing was. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** A box that was ticked. */
    static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
