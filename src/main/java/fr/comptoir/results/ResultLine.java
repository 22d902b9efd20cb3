package fr.comptoir.results;

import fr.comptoir.shared.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the result says of one project.
 *
 * @param rank its place by votes once ties are broken, from 1; projects withdrawn come after all others
 * @param number its number on the ballot
 * @param reference its reference, by which the rule and the published ballots know it
 * @param title its title on the ballot
 * @param votes the ballots that chose it, or gave it points
 * @param given where ballots give points, how many ballots give how many, the most points first
 * @param requested what it asked for
 * @param granted what it receives
 * @param available what was left of the dotation when its turn came
 * @param verdict what was decided, and why
 * @param votesMissing how many more votes, or points where the rule counts points, would have had it funded in full, all else
 *     equal; empty when it is funded or no number of votes would do
 * @param effectiveSupport under equal shares, how much of what it asked for its voters would have covered at best, in
 *     hundredths, with one decimal; empty when it is funded and under other rules
 */
public record ResultLine(
        int rank,
        int number,
        String reference,
        String title,
        long votes,
        Optional<List<Given>> given,
        Amount requested,
        Amount granted,
        Amount available,
        Verdict verdict,
        Optional<Long> votesMissing,
        Optional<BigDecimal> effectiveSupport) {

    /** Keeps a copy that does not change. */
    public ResultLine {
        given = given.map(List::copyOf);
    }

    /** The points that all ballots give it: its votes where people only choose. */
    public long points() {
        return given.map(all -> all.stream()
                        .mapToLong(some -> some.points() * some.ballots())
                        .sum())
                .orElse(votes);
    }

    /** How many ballots give it so many points, more than zero. */
    long ballotsGiving(int points) {
        return given.orElse(List.of()).stream()
                .filter(some -> some.points() == points)
                .mapToLong(Given::ballots)
                .sum();
    }

    /** How many ballots give it some. */
    long ballotsGivingSome() {
        return given.orElse(List.of()).stream().mapToLong(Given::ballots).sum();
    }

    /** Whether it receives money. */
    public boolean receives() {
        return granted.isPositive();
    }

    /** What was decided of a project, and why. */
    public enum Verdict {
        /** It receives what it asked for. */
        FUNDED,
        /** It receives what was left, less than it asked for. */
        PARTLY_FUNDED,
        /** It asked for more than what was left at its turn. */
        DOES_NOT_FIT,
        /** Its turn came after the rule had stopped. */
        AFTER_STOP,
        /** It has votes, but fewer than the règlement asks for. */
        BELOW_MINIMUM,
        /** It asked for more than the whole dotation. */
        TOO_EXPENSIVE,
        /** Nobody chose it. */
        NO_VOTE,
        /** Its territory, theme or holder already had all that the règlement lets it have. */
        CAP_REACHED,
        /** Another project that excludes it was funded. */
        EXCLUDED,
        /** It made room for a territory that had no laureate. */
        DISPLACED,
        /** The shares that its supporters had left did not cover what it asked for. */
        SUPPORTERS_SPENT,
        /** The choice of most welfare does without it. */
        NOT_IN_BEST_CHOICE,
        /** Its part would have been less than the floor. */
        BELOW_FLOOR,
        /** The scale gives nothing at its rank or to its group. */
        NO_TIER,
        /** It belongs to none of the envelopes. */
        NO_ENVELOPE,
        /** Two persons wrote down that it left the race during the poll: the rule did not see it. */
        WITHDRAWN
    }
}
