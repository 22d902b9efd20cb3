package fr.comptoir.drill;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the web and a desk answered about the same person at the same instant.
 *
 * @param web what « Je vote » answered
 * @param signed whether the desk took a signature
 */
record WebAndDesk(Voter.Outcome web, boolean signed) {

    /** The person presses « Je vote » here while somebody has the roll signed under their name at that desk. */
    static WebAndDesk meet(Poll poll, Voter voter, Visitor visitor, HttpConnection here, Officer desk)
            throws IOException {
        here.open();
        // Whoever sends first has a little advance: each in turn.
        if (ThreadLocalRandom.current().nextBoolean()) {
            desk.startsSigning(poll, voter.identity());
            here.sendForm("/voter/bulletin", visitor.cookies(), voter.form());
        } else {
            here.sendForm("/voter/bulletin", visitor.cookies(), voter.form());
            desk.startsSigning(poll, voter.identity());
        }
        return new WebAndDesk(Voter.outcome(here.read()), desk.signed());
    }

    boolean webOnly() {
        return web instanceof Voter.Outcome.Recorded && !signed;
    }

    boolean deskOnly() {
        return web instanceof Voter.Outcome.Already && signed;
    }
}
