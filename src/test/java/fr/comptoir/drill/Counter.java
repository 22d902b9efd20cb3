package fr.comptoir.drill;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two officers at two desks, each on a node of their own, to whom the same person may come at once.
 *
 * @param here at the first node
 * @param there at the second
 */
record Counter(Officer here, Officer there) {

    /** One of them. */
    Officer either() {
        return ThreadLocalRandom.current().nextBoolean() ? here : there;
    }

    /** Has somebody sign at one desk. */
    boolean signs(Poll poll, Person person) throws IOException {
        var officer = either();
        officer.startsSigning(poll, person.declaration());
        return officer.signed();
    }

    /** Has the same person sign at both desks at once: how many signatures were taken. */
    int signsTwice(Poll poll, Person person) throws IOException {
        here.startsSigning(poll, person.declaration());
        there.startsSigning(poll, person.declaration());
        return (here.signed() ? 1 : 0) + (there.signed() ? 1 : 0);
    }

    /** What one desk is told of an envelope. */
    String compares(Poll poll, Envelope envelope) throws IOException {
        var officer = either();
        officer.startsComparing(poll, envelope.form());
        return officer.compared(poll, envelope.number());
    }

    /** What both desks are told of an envelope that both type at once: both must hear the same. */
    String comparesTwice(Poll poll, Envelope envelope) throws IOException {
        here.startsComparing(poll, envelope.form());
        there.startsComparing(poll, envelope.form());
        var first = here.compared(poll, envelope.number());
        var second = there.compared(poll, envelope.number());
        return first.equals(second) ? first : first + " and " + second;
    }
}
