package fr.comptoir.relink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the live rows of a table from its {@code .ibd} file: the leaf pages of the clustered index, where InnoDB puts two
 * hidden columns behind the primary key, the number of the transaction that wrote the row last and a pointer into the undo
 * log, which grows within a transaction. Pages of 16 KiB, compact rows, a primary key of fixed length.
 */
public final class ClusteredIndex {

    private static final int PAGE = 16 * 1024;
    private static final int TYPE_AT = 24;
    private static final int INDEX_PAGE = 0x45bf;
    private static final int LEVEL_AT = 64;
    private static final int INDEX_AT = 66;
    private static final int INFIMUM = 99;
    private static final int SUPREMUM = 112;
    private static final int TRANSACTION = 6;
    private static final int POINTER = 7;

    private ClusteredIndex() {}

    /**
     * The hidden columns of a row.
     *
     * @param transaction the number of the transaction; 0 when purge has cleared it
     * @param pointer the pointer into the undo log
     */
    public record Hidden(long transaction, long pointer) {}

    /** The rows of a table whose primary key takes so many bytes, by that key in hexadecimal. */
    public static Map<String, Hidden> read(Path file, int keyLength) throws IOException {
        var bytes = Files.readAllBytes(file);
        var perIndex = new TreeMap<Long, Map<String, Hidden>>();
        for (var at = 0; at + PAGE <= bytes.length; at += PAGE) {
            var page = ByteBuffer.wrap(bytes, at, PAGE).slice();
            if ((page.getShort(TYPE_AT) & 0xffff) == INDEX_PAGE && page.getShort(LEVEL_AT) == 0) {
                leaf(page, keyLength, perIndex.computeIfAbsent(page.getLong(INDEX_AT), _ -> new LinkedHashMap<>()));
            }
        }
        // The clustered index is the first that is made, and has the lowest number.
        return perIndex.isEmpty() ? Map.of() : perIndex.firstEntry().getValue();
    }

    private static void leaf(ByteBuffer page, int keyLength, Map<String, Hidden> rows) {
        var at = next(page, INFIMUM);
        for (var seen = 0; at != SUPREMUM && at != 0 && seen < PAGE; seen++) {
            var row = new byte[keyLength + TRANSACTION + POINTER];
            page.get(at, row);
            rows.put(
                    HexFormat.of().formatHex(row, 0, keyLength),
                    new Hidden(number(row, keyLength, TRANSACTION), number(row, keyLength + TRANSACTION, POINTER)));
            at = next(page, at);
        }
    }

    private static int next(ByteBuffer page, int at) {
        return (at + page.getShort(at - 2)) & (PAGE - 1);
    }

    private static long number(byte[] row, int from, int length) {
        var number = 0L;
        for (var one : Arrays.copyOfRange(row, from, from + length)) {
            number = number << 8 | one & 0xff;
        }
        return number;
    }
}
