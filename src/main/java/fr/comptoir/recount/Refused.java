package fr.comptoir.recount;

import java.nio.file.Path;

/** Leaves the command at the first thing that it cannot work with; never leaves {@link Recount}. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean misused;

    private Refused(String reason, boolean misused) {
        super(reason, null, false, false);
        this.reason = reason;
        this.misused = misused;
    }

    /** The command itself is wrong: its usage is worth recalling. */
    static Refused misuse(String reason) {
        return new Refused(reason, true);
    }

    /** A file is not there, or is no such file. */
    static Refused unreadable(Path file) {
        return new Refused("Le fichier « %s » ne se lit pas.".formatted(file), false);
    }

    /** A file is at fault on this line, from 1. */
    static Refused malformed(Path file, int line, String reason) {
        return new Refused("%s, ligne %d : %s".formatted(file, line, reason), false);
    }

    String reason() {
        return reason;
    }

    boolean isMisuse() {
        return misused;
    }
}
