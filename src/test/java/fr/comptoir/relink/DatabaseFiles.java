package fr.comptoir.relink;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The files of a MariaDB server that has been settled or stopped.
 *
 * @param data its data folder
 * @param schema the schema
 */
public record DatabaseFiles(Path data, String schema) {

    /** How near to one another two halves must be in order to be one row, one undo record or one redo record. */
    private static final int NEAR = 800;

    /** The hidden columns of a table's live rows. */
    public Map<String, ClusteredIndex.Hidden> rows(String table, int keyLength) throws IOException {
        return ClusteredIndex.read(data.resolve(schema).resolve(table + ".ibd"), keyLength);
    }

    /**
     * For each file that still ties voters to their ballots, how many: the identifier of the roll entry stands near the
     * receipt or the content of that voter's own ballot, be it a row, a deleted row, an undo or a redo record.
     */
    public SortedMap<String, Integer> ties(List<Vote> votes) throws IOException {
        var byFirstBytes = votes.stream().collect(toMap(Vote::firstBytes, Function.identity()));
        var ties = new TreeMap<String, Integer>();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var tied = ties(Files.readAllBytes(file), byFirstBytes);
                if (tied > 0) {
                    ties.put(data.relativize(file).toString(), tied);
                }
            }
        }
        return ties;
    }

    private static int ties(byte[] bytes, Map<Long, Vote> votes) {
        var tied = new HashSet<UUID>();
        var buffer = ByteBuffer.wrap(bytes);
        var beginnings = new BitSet(1 << Short.SIZE);
        votes.keySet().forEach(first -> beginnings.set((int) (first >>> (Long.SIZE - Short.SIZE))));
        for (var at = 0; at + Long.BYTES <= bytes.length; at++) {
            if (!beginnings.get(buffer.getShort(at) & 0xffff)) {
                continue;
            }
            var vote = votes.get(buffer.getLong(at));
            if (vote != null && vote.isTiedIn(bytes, Math.max(0, at - NEAR), Math.min(bytes.length, at + NEAR))) {
                tied.add(vote.entry());
            }
        }
        return tied.size();
    }
}
