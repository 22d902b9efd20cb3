package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 under keys derived from the installation's secret: one key per purpose and edition, so that a hash of one
 * edition or one use says nothing about another. The keys are in no database.
 */
@Component
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] root;

    KeyedHash(ComptoirProperties properties) {
        root = properties.secret().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The keyed hash of a message, 32 bytes.
     *
     * @param purpose what the hash is for: another purpose is another key
     * @param edition whose key
     * @param message what is hashed
     */
    public byte[] of(String purpose, EditionId edition, String message) {
        var key = hmac(root, purpose + ':' + edition.value());
        return hmac(key, message);
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
