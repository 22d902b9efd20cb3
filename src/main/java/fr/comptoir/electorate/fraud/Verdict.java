package fr.comptoir.electorate.fraud;

import fr.comptoir.decision.Matter;
import fr.comptoir.decision.Proposal;
import java.util.Optional;
import java.util.UUID;

/**
 * What is proposed about signalled entries, all those of one gesture together.
 *
 * @param cause why they would be struck out; empty to keep them
 * @param batch the gesture
 */
record Verdict(Optional<StrikeCause> cause, UUID batch) {

    private static final String KEEP = "KEEP";

    Matter matter() {
        return cause.isPresent() ? Matter.STRIKING_OUT : Matter.KEEPING;
    }

    /** In the stable form that a decision keeps: the cause or {@code KEEP}, then the gesture. */
    String terms() {
        return cause.map(Enum::name).orElse(KEEP) + ' ' + batch;
    }

    /** What this proposal says, when it is about an entry of the roll. */
    static Optional<Verdict> of(Proposal proposal) {
        return switch (proposal.matter()) {
            case STRIKING_OUT, KEEPING -> Optional.of(parse(proposal.terms()));
            case EXTENSION, SUSPENSION, RESUMPTION, ANNULMENT, WITHDRAWAL, HOMONYM, GAP, PURGE -> Optional.empty();
        };
    }

    private static Verdict parse(String terms) {
        var words = terms.split(" ");
        return new Verdict(
                KEEP.equals(words[0]) ? Optional.empty() : Optional.of(StrikeCause.valueOf(words[0])),
                UUID.fromString(words[1]));
    }
}
