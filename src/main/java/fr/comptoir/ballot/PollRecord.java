package fr.comptoir.ballot;

import fr.comptoir.decision.Matter;
import fr.comptoir.edition.VotingChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is known of a poll beside what was voted, for its minutes.
 *
 * @param poll the poll as it stands
 * @param decisions what two persons decided about it, oldest first
 * @param others how many decisions two persons took about signatures of the roll, by matter
 * @param incidents what happened, in that order
 * @param signatures how many signatures of the roll stand, by channel
 * @param turnout the votes recorded per day and channel, oldest first
 * @param inUrn ballots in the open urn
 * @param receipts receipts of the ballots in the open urn
 * @param setAside ballots set aside, by cause; words at {@code ballot.aside.CAUSE}
 */
public record PollRecord(
        PollView poll,
        List<Decided> decisions,
        SortedMap<Matter, Integer> others,
        List<Incident> incidents,
        SortedMap<VotingChannel, Integer> signatures,
        List<Turnout.Line> turnout,
        int inUrn,
        int receipts,
        SortedMap<String, Integer> setAside) {

    /**
     * A decision that two persons took.
     *
     * @param what what they decided, in one sentence
     * @param reason why
     * @param proposedBy who proposed it
     * @param takenBy who took it
     * @param takenAt when
     */
    public record Decided(String what, String reason, String proposedBy, String takenBy, Instant takenAt) {}

    /** How many signatures stand that brought a ballot to the electronic urn. */
    public int electronicSignatures() {
        return signatures.entrySet().stream()
                .filter(entry -> entry.getKey().isElectronic())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many votes were recorded in all. */
    public int votes() {
        return turnout.stream().mapToInt(Turnout.Line::votes).sum();
    }

    /** How many have signed in all, those struck out since included. */
    public int everSigned() {
        return signatures.values().stream().mapToInt(Integer::intValue).sum() + setAside.getOrDefault("STRUCK_OUT", 0);
    }
}
