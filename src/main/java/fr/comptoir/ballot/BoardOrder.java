package fr.comptoir.ballot;

import fr.comptoir.decision.Proposal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is to be decided, beside its reason.
 *
 * @param act which decision
 * @param moment the new close, or until when ballots are suspended; to the minute
 * @param number the project withdrawn, by its number on the paper
 */
record BoardOrder(BoardAct act, Optional<Instant> moment, Optional<Integer> number) {

    /** Keeps the minute: what the database compares and what people read are the same. */
    BoardOrder {
        moment = moment.map(instant -> instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** As the decision stores it: an instant « 2027-09-30T22:00:00Z », a number, or nothing. */
    String terms() {
        return act == BoardAct.WITHDRAWAL
                ? number.map(String::valueOf).orElse("")
                : moment.map(Instant::toString).orElse("");
    }

    /** What a proposal of the board asks for; empty when it is another room's. */
    static Optional<BoardOrder> of(Proposal proposal) {
        return BoardAct.of(proposal.matter()).map(act -> of(act, proposal.terms()));
    }

    private static BoardOrder of(BoardAct act, String terms) {
        if (terms.isEmpty()) {
            return new BoardOrder(act, Optional.empty(), Optional.empty());
        }
        return act == BoardAct.WITHDRAWAL
                ? new BoardOrder(act, Optional.empty(), Optional.of(Integer.valueOf(terms)))
                : new BoardOrder(act, Optional.of(Instant.parse(terms)), Optional.empty());
    }
}
