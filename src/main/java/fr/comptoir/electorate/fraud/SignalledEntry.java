package fr.comptoir.electorate.fraud;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that the desk sees of an entry: nothing that names somebody, nothing of a ballot.
 *
 * @param id the roll entry
 * @param commune where they declared to live
 * @param channel by which way they voted
 * @param check how it was checked
 * @param signedAt when
 * @param signals everything that makes the entry worth a look
 * @param state where it stands
 */
public record SignalledEntry(
        UUID id,
        CommuneCode commune,
        VotingChannel channel,
        ResidencyCheck check,
        Instant signedAt,
        List<SignalKind> signals,
        State state) {

    /** Where an entry stands. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** A decision waits for its second person. */
        PROPOSED,
        KEPT,
        STRUCK_OUT
    }

    /** The first characters of its identifier: enough to speak of it at the desk. */
    public String mark() {
        return id.toString().substring(0, 8);
    }

    /** Whether a decision may be proposed. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
