package fr.comptoir.platform;

import fr.comptoir.shared.EditionId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 under keys derived from the installation's secret and from the edition's own: one key per purpose and
 * edition, so that a hash of one edition or one use says nothing about another, and that none can be made again once the
 * edition's secret is destroyed. The keys are in no database.
 */
@Component
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] root;
    private final EditionSecrets secrets;

    KeyedHash(ComptoirProperties properties, EditionSecrets secrets) {
        this.root = properties.secret().getBytes(StandardCharsets.UTF_8);
        this.secrets = secrets;
    }

    /**
     * The keyed hash of a message, 32 bytes.
     *
     * @param purpose what the hash is for: another purpose is another key
     * @param edition whose key
     * @param message what is hashed
     * @throws EditionSecretUnavailable when this node must not make keys for the edition
     */
    public byte[] of(String purpose, EditionId edition, String message) {
        return key(purpose, edition).of(message);
    }

    /**
     * The key of a purpose and an edition, ready for many messages in one thread.
     *
     * @throws EditionSecretUnavailable when this node must not make keys for the edition
     */
    public Key key(String purpose, EditionId edition) {
        var ofInstallation = new Key(root).of(purpose + ':' + edition.value());
        return secrets.of(edition)
                .map(ofEdition -> new Key(new Key(ofEdition).of(ofInstallation)))
                .orElseGet(() -> new Key(ofInstallation));
    }

    /** A key at work; not to be shared between threads. */
    public static final class Key {

        private final Mac mac;

        Key(byte[] key) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The keyed hash of a message, 32 bytes. */
        public byte[] of(String message) {
            return of(message.getBytes(StandardCharsets.UTF_8));
        }

        private byte[] of(byte[] message) {
            return mac.doFinal(message);
        }
    }
}
