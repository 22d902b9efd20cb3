package fr.comptoir.demonstration;

import java.io.PrintStream;

/** Says on the terminal how far the loading is, one line a step. */
final class Progress {

    private static final int STEPS = 9;

    private final PrintStream out;
    private int step;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step begins. */
    void step(String what) {
        step++;
        out.printf("  %d/%d · %s…%n", step, STEPS, what);
    }

    /** So much of the step is done. */
    void done(String what, int done, int all) {
        out.printf("  %d/%d · %s… %d %%%n", step, STEPS, what, 100L * done / all);
    }

    /** Everything is there. */
    void say(String what) {
        out.println("  " + what);
    }
}
