package fr.comptoir.demonstration;

import java.io.PrintStream;

/** Says on the terminal how far the loading is, one line a step. */
final class Progress {

    private final PrintStream out;
    private int steps;
    private int step;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** So many steps are ahead. */
    void expect(int more) {
        steps += more;
    }

    /** A step begins. */
    void step(String what) {
        step++;
        out.printf("  %d/%d · %s…%n", step, steps, what);
    }

    /** So much of the step is done. */
    void done(String what, int done, int all) {
        out.printf("  %d/%d · %s… %d %%%n", step, steps, what, 100L * done / all);
    }

    /** Everything is there. */
    void say(String what) {
        out.println("  " + what);
    }
}
