package fr.comptoir.ballot;

import fr.comptoir.edition.BallotTerms;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a ballot paper into what is stored, and back. <strong>This form is temporary and the server can read it</strong>:
 * it hides the choices from a glance and from the size of the ballot, not from whoever holds the database. The ballot
 * encrypted in the browser to the key of the polling board takes its place behind this class; until then only
 * demonstration editions may be sealed.
 *
 * <p>One byte of version (2), sixteen random bytes, then one byte per line of the ballot, the lowest number first: its
 * points. The same length whatever was chosen. The random bytes make two equal choices two different ballots, and keep the
 * receipt, the hash of all of it, from being computed from the choices. Version 1, of one bit per line, is still read.
 */
final class BallotSealer {

    private static final byte CHOICES = 1;
    private static final byte POINTS = 2;
    private static final int NONCE = 16;
    private static final int HEADER = 1 + NONCE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private BallotSealer() {}

    /**
     * Seals these points of a ballot whose highest number is given.
     *
     * @param points for each number named, its points: from 1 to {@value BallotTerms#MOST}
     */
    static SealedContent seal(SortedMap<Integer, Integer> points, int highestNumber) {
        var content = new byte[HEADER + highestNumber];
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        content[0] = POINTS;
        System.arraycopy(nonce, 0, content, 1, NONCE);
        points.forEach((number, given) -> {
            if (given < 1 || given > BallotTerms.MOST) {
                throw new IllegalArgumentException("points that a ballot cannot hold: " + given);
            }
            content[HEADER + number - 1] = given.byteValue();
        });
        return new SealedContent(content);
    }

    /** The points that a sealed ballot gives, by number; a number without any is not there. */
    static SortedMap<Integer, Integer> open(SealedContent sealed) {
        var content = sealed.bytes();
        if (content.length < HEADER) {
            throw new IllegalArgumentException("not a ballot of this form");
        }
        var lines = Arrays.copyOfRange(content, HEADER, content.length);
        return switch (content[0]) {
            case CHOICES -> choices(lines);
            case POINTS -> points(lines);
            default -> throw new IllegalArgumentException("not a ballot of this form");
        };
    }

    private static SortedMap<Integer, Integer> choices(byte[] bits) {
        var choices = new TreeMap<Integer, Integer>();
        BitSet.valueOf(bits).stream().forEach(bit -> choices.put(bit + 1, 1));
        return choices;
    }

    private static SortedMap<Integer, Integer> points(byte[] lines) {
        var points = new TreeMap<Integer, Integer>();
        for (var line = 0; line < lines.length; line++) {
            if (lines[line] != 0) {
                points.put(line + 1, Byte.toUnsignedInt(lines[line]));
            }
        }
        return points;
    }
}
