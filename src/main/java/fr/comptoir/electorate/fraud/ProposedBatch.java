package fr.comptoir.electorate.fraud;

import fr.comptoir.decision.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person proposes in one gesture, about one entry or a hundred: another person takes all of it or nothing.
 *
 * @param id the gesture
 * @param cause why the entries would be struck out; empty to keep them
 * @param proposals one for each entry, at least one
 */
public record ProposedBatch(UUID id, Optional<StrikeCause> cause, List<Proposal> proposals) {

    /** Keeps a copy that does not change. */
    public ProposedBatch {
        proposals = List.copyOf(proposals);
    }

    /** Any of the proposals: who, when and why are the same in all. */
    public Proposal first() {
        return proposals.getFirst();
    }

    /** How many entries it is about. */
    public int size() {
        return proposals.size();
    }
}
