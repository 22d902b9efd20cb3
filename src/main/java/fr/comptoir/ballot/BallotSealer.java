package fr.comptoir.ballot;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Turns a ballot paper into what is stored, and back. <strong>This form is temporary and the server can read it</strong>:
 * it hides the choices from a glance and from the size of the ballot, not from whoever holds the database. The ballot
 * encrypted in the browser to the key of the polling board takes its place behind this class; until then only
 * demonstration editions may be sealed.
 *
 * <p>One byte of version (1), sixteen random bytes, then one bit per line of the ballot, the lowest number first: the same
 * length whatever was chosen. The random bytes make two equal choices two different ballots, and keep the receipt, the
 * hash of all of it, from being computed from the choices.
 */
final class BallotSealer {

    private static final byte VERSION = 1;
    private static final int NONCE = 16;
    private static final int HEADER = 1 + NONCE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private BallotSealer() {}

    /** Seals these choices of a ballot whose highest number is given. */
    static SealedContent seal(Collection<Integer> choices, int highestNumber) {
        var content = new byte[HEADER + (highestNumber + 7) / 8];
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        content[0] = VERSION;
        System.arraycopy(nonce, 0, content, 1, NONCE);
        var bits = new BitSet(highestNumber);
        choices.forEach(number -> bits.set(number - 1));
        var packed = bits.toByteArray();
        System.arraycopy(packed, 0, content, HEADER, packed.length);
        return new SealedContent(content);
    }

    /** The choices that a sealed ballot holds, ascending. */
    static List<Integer> open(SealedContent sealed) {
        var content = sealed.bytes();
        if (content.length < HEADER || content[0] != VERSION) {
            throw new IllegalArgumentException("not a ballot of this form");
        }
        return BitSet.valueOf(Arrays.copyOfRange(content, HEADER, content.length)).stream()
                .map(bit -> bit + 1)
                .boxed()
                .toList();
    }
}
