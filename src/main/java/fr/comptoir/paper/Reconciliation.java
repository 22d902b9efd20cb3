package fr.comptoir.paper;

import java.util.Map;
import java.util.Optional;

/**
 * The roll and the ballots side by side, once the urn is open: what must be equal or explained before the count.
 *
 * @param electronicSignatures residents who signed for an electronic ballot, online or on a tablet
 * @param sealedBallots electronic ballots found in the urn
 * @param paperSignatures residents who signed for a paper ballot, in an urn or by post
 * @param valid paper ballots that count
 * @param blank paper ballots without a mark
 * @param nulls paper ballots that do not count, by reason
 * @param unsettled batches of paper ballots whose readings are not finished
 * @param printed original sheets printed
 * @param given original sheets handed out at desks
 * @param explanation what two persons wrote of the gap as it is now
 */
public record Reconciliation(
        int electronicSignatures,
        int sealedBallots,
        int paperSignatures,
        int valid,
        int blank,
        Map<NullReason, Integer> nulls,
        int unsettled,
        int printed,
        int given,
        Optional<Explanation> explanation) {

    /** Keeps a copy that does not change. */
    public Reconciliation {
        nulls = Map.copyOf(nulls);
    }

    /**
     * Why a gap is accepted.
     *
     * @param reason in the words of the first person
     * @param first who wrote it
     * @param second who confirmed it
     */
    public record Explanation(String reason, String first, String second) {}

    /** Paper ballots that do not count. */
    public int nullBallots() {
        return nulls.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Paper ballots found: valid, blank and null. */
    public int paperBallots() {
        return valid + blank + nullBallots();
    }

    /** Residents who signed, whatever the channel. */
    public int signatures() {
        return electronicSignatures + paperSignatures;
    }

    /** Whether there are as many ballots as signatures, electronic and on paper. */
    public boolean isEven() {
        return electronicSignatures == sealedBallots && paperSignatures == paperBallots();
    }

    /** The figures that an explanation is about: another figure asks for another explanation. */
    String figures() {
        return "electronic %d/%d paper %d/%d"
                .formatted(electronicSignatures, sealedBallots, paperSignatures, paperBallots());
    }
}
