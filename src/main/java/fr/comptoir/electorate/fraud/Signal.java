package fr.comptoir.electorate.fraud;

import java.util.UUID;

/**
 * An entry found worth a look.
 *
 * @param entry the roll entry
 * @param group what it shares with the other entries of its group, 32 bytes; zeros when nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record Signal(UUID entry, byte[] group) {

    private static final int BYTES = 32;

    /** A signal that an entry has by itself. */
    static Signal alone(UUID entry) {
        return new Signal(entry, new byte[BYTES]);
    }
}
