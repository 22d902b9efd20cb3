package fr.comptoir.ballot;

import fr.comptoir.shared.Token;
import java.util.Base64;

/**
 * A sealed ballot as stored. Two are equal when they are the same object: nothing compares ballots.
 *
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedContent(byte[] bytes) {

    /** Its tracker, the voter's receipt: SHA-256 of the content in 43 URL-safe characters. */
    String tracker() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Token.sha256(bytes));
    }
}
