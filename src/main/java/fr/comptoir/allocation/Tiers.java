package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scale fixes what each candidate receives (« par paliers »): by its rank, or by the group it belongs to. Candidates come from the
 * most to the fewest votes and receive that amount, or their cost when it is less, as long as the money lasts.
 *
 * @param scale what is given to whom
 * @param policy what happens when the amount is more than the money left
 * @param minimumVotes votes without which a candidate is never funded
 */
public record Tiers(Scale scale, WhenItDoesNotFit policy, int minimumVotes) implements Rule {

    static final String NAME = "tiers";
    private static final String UP_TO = "up-to:";

    /** Refuses a negative minimum with {@link IllegalArgumentException}. */
    public Tiers {
        if (minimumVotes < 0) {
            throw new IllegalArgumentException("A minimum of votes is not negative: " + minimumVotes);
        }
    }

    /** What is given to whom. */
    public sealed interface Scale {

        /** What a candidate receives, its cost aside; empty when the scale has nothing for it. */
        Optional<Amount> amount(Candidate candidate, int rank);
    }

    /**
     * By rank, among the candidates with enough votes.
     *
     * @param amounts for each band the amount, under the last rank of the band
     */
    public record Ranks(TreeMap<Integer, Amount> amounts) implements Scale {

        /** Keeps a copy; refuses a scale without any band with {@link IllegalArgumentException}. */
        public Ranks {
            amounts = new TreeMap<>(amounts);
            if (amounts.isEmpty() || amounts.firstKey() < 1) {
                throw new IllegalArgumentException("A scale has bands that end at rank 1 or later");
            }
        }

        @Override
        public Optional<Amount> amount(Candidate candidate, int rank) {
            return Optional.ofNullable(amounts.ceilingEntry(rank)).map(Map.Entry::getValue);
        }
    }

    /**
     * By group.
     *
     * @param dimension the groups: themes, for instance
     * @param amounts the amount for each group
     */
    public record Groups(Dimension dimension, Map<String, Amount> amounts) implements Scale {

        /** Keeps a copy; refuses a scale without any group with {@link IllegalArgumentException}. */
        public Groups {
            amounts = new TreeMap<>(amounts);
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("A scale has groups");
            }
        }

        @Override
        public Optional<Amount> amount(Candidate candidate, int rank) {
            return candidate.group(dimension).map(amounts::get);
        }
    }

    /** {@inheritDoc} For instance {@code tiers(unfit=skip,minimum-votes=1,up-to:3=5000.00,up-to:10=2000.00)}. */
    @Override
    public String describe() {
        var text = RuleText.named(NAME).with("unfit", policy).with("minimum-votes", minimumVotes);
        return switch (scale) {
            case Ranks(var amounts) -> with(text, UP_TO, amounts);
            case Groups(var dimension, var amounts) -> with(text, RuleText.word(dimension) + ":", amounts);
        };
    }

    private static String with(RuleText text, String prefix, Map<?, Amount> amounts) {
        var whole = text;
        for (var entry : amounts.entrySet()) {
            whole = whole.with(prefix + RuleText.encoded(entry.getKey()), entry.getValue());
        }
        return whole.toString();
    }

    static Rule read(RuleText text) {
        var scale = new LinkedHashMap<>(text.parameters());
        scale.remove("unfit");
        scale.remove("minimum-votes");
        return new Tiers(scale(scale), text.choice(WhenItDoesNotFit.class, "unfit"), text.integer("minimum-votes"));
    }

    private static Scale scale(Map<String, String> parameters) {
        var kind = parameters.keySet().stream().findFirst().orElse("").split(":", 2)[0] + ":";
        var amounts = new TreeMap<String, Amount>();
        parameters.forEach((key, value) -> amounts.put(RuleText.decoded(key, kind), RuleText.amountOf(value)));
        if (!kind.equals(UP_TO)) {
            return new Groups(RuleText.constant(Dimension.class, kind.substring(0, kind.length() - 1)), amounts);
        }
        var ranks = new TreeMap<Integer, Amount>();
        amounts.forEach((rank, amount) -> ranks.put(Integer.valueOf(rank), amount));
        return new Ranks(ranks);
    }
}
