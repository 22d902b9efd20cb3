package fr.comptoir.allocation.pabulib;

/** Leaves the reading of a .pb file at its first fault; never leaves {@link PabulibReader}. */
final class MalformedPabulib extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    MalformedPabulib(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    PabulibReading.Malformed toReading() {
        return new PabulibReading.Malformed(line, reason);
    }
}
