package fr.comptoir.allocation;

import java.util.Locale;
import java.util.Optional;

/**
 * Candidates are funded from the most to the fewest votes as long as the money lasts (« par nombre de voix »).
 *
 * @param policy what happens when a candidate costs more than the money left
 * @param minimumVotes votes without which a candidate is never funded; 0 lets a candidate without any vote be funded if
 *     money is left
 */
public record GreedyByVotes(WhenItDoesNotFit policy, int minimumVotes) implements Rule {

    static final String NAME = "greedy-by-votes";

    /** Refuses a negative minimum with {@link IllegalArgumentException}. */
    public GreedyByVotes {
        if (minimumVotes < 0) {
            throw new IllegalArgumentException("A minimum of votes is not negative: " + minimumVotes);
        }
    }

    /** {@inheritDoc} For instance {@code greedy-by-votes(unfit=skip,minimum-votes=1)}. */
    @Override
    public String describe() {
        return NAME + "(unfit=" + policy.name().toLowerCase(Locale.ROOT) + ",minimum-votes=" + minimumVotes + ")";
    }

    /** Reads the parameters and keeps them only if they give the very same text again. */
    static Optional<Rule> read(RuleText text) {
        try {
            var policy = text.parameters().getOrDefault("unfit", "").toUpperCase(Locale.ROOT);
            var minimum = text.parameters().getOrDefault("minimum-votes", "");
            Rule rule = new GreedyByVotes(WhenItDoesNotFit.valueOf(policy), Integer.parseInt(minimum));
            return Optional.of(rule).filter(read -> read.describe().equals(text.toString()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
