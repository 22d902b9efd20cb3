package fr.comptoir.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret link's random part: 128 bits, in 22 URL-safe characters. Only its hash is stored.
 *
 * @param value the secret, shown once
 */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token. */
    public static Token next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the token, 32 bytes: what the database keeps. */
    public byte[] hash() {
        return sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of some bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
