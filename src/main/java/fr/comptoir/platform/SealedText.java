package fr.comptoir.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Texts that a visitor's browser keeps for us for a moment, in a cookie or in a page: nobody but this installation reads or
 * changes them. AES-256-GCM under keys derived from the installation's secret, one key per purpose.
 *
 * <p>Each text is filled up to a multiple of {@value #BLOCK} bytes, so that its length says little of what it holds; of
 * {@value #DRAWN_BLOCK} when it will be drawn.
 */
@Component
public class SealedText {

    private static final int BLOCK = 512;
    private static final int DRAWN_BLOCK = 128;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private final byte[] root;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedText(ComptoirProperties properties, Clock clock) {
        this.root = properties.secret().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /**
     * Seals a text.
     *
     * @param purpose what it is for: another purpose is another key
     * @param context what it belongs to: it opens with the same words only
     * @param life how long it opens
     * @param text the text
     * @return letters, digits, {@code -} and {@code _}
     */
    public String seal(String purpose, String context, Duration life, String text) {
        return seal(purpose, context, life, text, BLOCK);
    }

    /** The same, short enough for a QR code that an ordinary camera reads from a screen. */
    public String sealToDraw(String purpose, String context, Duration life, String text) {
        return seal(purpose, context, life, text, DRAWN_BLOCK);
    }

    private String seal(String purpose, String context, Duration life, String text, int block) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var until = clock.instant().plus(life).toEpochMilli();
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, context, nonce, filled(until, text, block));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** The text, unless it was changed, belongs to something else, or its time is over. */
    public Optional<String> open(String purpose, String context, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length < NONCE) {
                return Optional.empty();
            }
            var nonce = ByteBuffer.wrap(bytes, 0, NONCE);
            var rest = ByteBuffer.wrap(bytes, NONCE, bytes.length - NONCE);
            return text(cipher(Cipher.DECRYPT_MODE, purpose, context, bytes(nonce), bytes(rest)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] filled(long until, String text, int block) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var size = Math.ceilDiv(HEADER + bytes.length, block) * block;
        return ByteBuffer.allocate(size)
                .putLong(until)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private Optional<String> text(byte[] filled) {
        var buffer = ByteBuffer.wrap(filled);
        var until = buffer.getLong();
        var bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return clock.millis() < until ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private byte[] cipher(int mode, String purpose, String context, byte[] nonce, byte[] input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            var key =
                    new SecretKeySpec(mac.doFinal(("sealed-text:" + purpose).getBytes(StandardCharsets.UTF_8)), "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
