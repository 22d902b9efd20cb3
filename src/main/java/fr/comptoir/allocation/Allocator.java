package fr.comptoir.allocation;

/** Applies a rule: same election, rule and tie-break, same result, whatever the order of ballots and candidates. */
public final class Allocator {

    private Allocator() {}

    /**
     * Shares out the envelope. What is given never exceeds it.
     *
     * @param instance the money, the candidates and the ballots
     * @param rule the rule, with its parameters
     * @param tieBreak the order of candidates on equal terms
     */
    public static Allocation allocate(Instance instance, Rule rule, TieBreak tieBreak) {
        return switch (rule) {
            case Greedy greedy -> new GreedyCount(instance, greedy, tieBreak).run();
            case EqualShares shares -> new SharesCount(instance, shares, tieBreak).run();
            case Phragmen _, MaximumWelfare _ -> throw new IllegalStateException("Not counted yet: " + rule);
        };
    }
}
