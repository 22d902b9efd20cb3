package fr.comptoir.audit;

import fr.comptoir.shared.Token;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What one entry of the journal says, before it is chained.
 *
 * @param number its place, from 1, without a gap
 * @param recordedAt when, to the microsecond
 * @param actorId which staff account did it
 * @param actorName the name of the person at that time
 * @param action a stable verb
 * @param subject to what
 * @param detail a short sentence
 */
record JournalEntry(
        long number, Instant recordedAt, UUID actorId, String actorName, String action, String subject, String detail) {

    /**
     * The entry's hash: SHA-256 over the hash of the entry before, then each component in order, each as UTF-8 text after
     * its length in bytes (four bytes, the highest first). Moments are in ISO 8601, UTC.
     */
    byte[] hash(byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(previous);
        for (var part : new Object[] {number, recordedAt, actorId, actorName, action, subject, detail}) {
            var text = part.toString().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return Token.sha256(bytes.toByteArray());
    }
}
