package fr.comptoir.relink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The truth about one vote, known to the test that watched it being cast and to nobody else.
 *
 * @param entry the voter's half: the identifier of the roll entry
 * @param content the ballot's half: the sealed content
 * @param tracker its receipt
 */
@SuppressWarnings("ArrayRecordComponent")
public record Vote(UUID entry, byte[] content, String tracker) {

    private static final int ENOUGH = 17;

    /** An identifier as MariaDB stores it: its five groups, the last one first. */
    public static byte[] stored(UUID id) {
        var text = id.toString().split("-");
        return HexFormat.of().parseHex(text[4] + text[3] + text[2] + text[1] + text[0]);
    }

    /** The same in hexadecimal. */
    public static String storedHex(UUID id) {
        return HexFormat.of().formatHex(stored(id));
    }

    long firstBytes() {
        return ByteBuffer.wrap(stored(entry)).getLong();
    }

    /** Whether the ballot's half is within these bytes. */
    boolean isTiedIn(byte[] bytes, int from, int to) {
        return contains(bytes, from, to, tracker.getBytes(StandardCharsets.US_ASCII))
                || contains(bytes, from, to, Arrays.copyOf(content, Math.min(ENOUGH, content.length)));
    }

    private static boolean contains(byte[] bytes, int from, int to, byte[] sought) {
        for (var at = from; at + sought.length <= to; at++) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
