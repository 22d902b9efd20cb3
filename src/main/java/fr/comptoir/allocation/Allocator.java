package fr.comptoir.allocation;

import java.util.concurrent.CancellationException;

/** Applies a rule: same election, rule and tie-break, same result, whatever the order of ballots and candidates. */
public final class Allocator {

    private Allocator() {}

    /**
     * Shares out the envelope. What is given never exceeds it.
     *
     * @param instance the money, the candidates and the ballots
     * @param rule the rule, with its parameters
     * @param tieBreak the order of candidates on equal terms
     * @throws CancellationException if the thread is interrupted during a rule that counts many times over
     */
    public static Allocation allocate(Instance instance, Rule rule, TieBreak tieBreak) {
        return allocate(instance, rule, tieBreak, Bonus.NONE);
    }

    /** The same had a candidate received more votes; rules where it matters who votes do not look at the bonus. */
    static Allocation allocate(Instance instance, Rule rule, TieBreak tieBreak, Bonus bonus) {
        return switch (rule) {
            case Greedy greedy -> new GreedyCount(instance, greedy, tieBreak, bonus).run();
            case AllFunded allFunded -> new AllFundedCount(instance, allFunded, tieBreak, bonus).run();
            case Tiers tiers -> new TiersCount(instance, tiers, tieBreak, bonus).run();
            case Envelopes envelopes -> new EnvelopesCount(instance, envelopes, tieBreak).run();
            case EqualShares shares -> new SharesCount(instance, shares, tieBreak).run();
            case Phragmen phragmen -> new PhragmenCount(instance, phragmen, tieBreak).run();
            case MaximumWelfare welfare -> new WelfareCount(instance, welfare, tieBreak).run();
        };
    }

    /** Gives up a long count that nobody waits for any more. */
    static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The count was given up");
        }
    }
}
