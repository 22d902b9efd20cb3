package fr.comptoir.allocation;

import fr.comptoir.allocation.Trace.Shares;
import fr.comptoir.allocation.Trace.Shares.End;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Raises the share of every voter step by step, each time counting again from the start, and keeps the last count that the
 * envelope can pay for. What is bought does not always cost more with larger shares: no step may be left out.
 */
final class RaisedShares {

    /** Nobody waits for more: the share is then raised no further, and the result says so. */
    static final int MOST_STEPS = 200_000;

    private final Wares wares;
    private final TieOrder tieOrder;
    private final long envelope;
    private final Fraction first;
    private final List<SharesTie> otherTies = new ArrayList<>();
    private SharesRun kept;
    private int raises;

    /**
     * Counts with the first share.
     *
     * @param envelope in cents
     * @param first the share of each voter at the start, in cents
     */
    RaisedShares(Wares wares, TieOrder tieOrder, long envelope, Fraction first) {
        this.wares = wares;
        this.tieOrder = tieOrder;
        this.envelope = envelope;
        this.first = first;
        this.kept = new SharesRun(wares, tieOrder, first).upTo(envelope);
    }

    /** What was bought with shares that were not raised. */
    Shares asTheyAre() {
        return new Shares(first, first, 0, End.NOT_RAISED);
    }

    /**
     * Raises the shares as far as they go.
     *
     * @param step by how much, in cents
     * @param untilExhaustive whether to stop once no other candidate fits
     * @param mostSteps how many steps to try at most
     */
    Shares raise(Fraction step, boolean untilExhaustive, int mostSteps) {
        var end = end(untilExhaustive, mostSteps);
        while (end.isEmpty()) {
            Allocator.requireWanted();
            var next = new SharesRun(wares, tieOrder, share(step, raises + 1)).upTo(envelope);
            if (next.spent() > envelope) {
                noteTies(next);
                end = Optional.of(End.EXCEEDED);
            } else {
                noteTies(kept);
                kept = next;
                raises++;
                end = end(untilExhaustive, mostSteps);
            }
        }
        return new Shares(first, share(step, raises), raises, end.get());
    }

    /** The candidates bought with the last share, in that order. */
    List<Integer> bought() {
        return kept.bought();
    }

    /** The ties of the count kept, and those of other counts that may have changed which count is kept. */
    List<SharesTie> ties() {
        var all = new ArrayList<>(kept.ties());
        all.replaceAll(tie -> otherTies.contains(tie.thatMatters()) ? tie.thatMatters() : tie);
        otherTies.stream().filter(tie -> !all.contains(tie)).forEach(all::add);
        return all;
    }

    private Optional<End> end(boolean untilExhaustive, int mostSteps) {
        if (kept.bought().size() == wares.candidates().length || wares.allCost() <= envelope) {
            return Optional.of(End.ALL_FUNDED);
        }
        if (untilExhaustive && exhaustive()) {
            return Optional.of(End.EXHAUSTIVE);
        }
        return raises == mostSteps ? Optional.of(End.STEPS_CAPPED) : Optional.empty();
    }

    private boolean exhaustive() {
        return IntStream.of(wares.candidates())
                .filter(candidate -> wares.costs()[candidate] <= envelope - kept.spent())
                .allMatch(kept.bought()::contains);
    }

    private void noteTies(SharesRun run) {
        run.ties().stream()
                .filter(tie -> tie.matters() && !otherTies.contains(tie))
                .forEach(otherTies::add);
    }

    private Fraction share(Fraction step, int raises) {
        var raised = step.numerator().multiply(BigInteger.valueOf(raises)).multiply(first.denominator());
        return new Fraction(
                first.numerator().multiply(step.denominator()).add(raised),
                first.denominator().multiply(step.denominator()));
    }
}
