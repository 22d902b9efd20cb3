package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The money is split beforehand (« enveloppes »): by territory, theme, audience or size of project. Each envelope is shared by the
 * same rule among its own candidates, on the ballots that chose one of them.
 *
 * @param within the rule inside each envelope
 * @param leftovers what becomes of the money that the envelopes leave, and of the money in none of them
 * @param envelopes a candidate is in the first that takes it
 */
public record Envelopes(Rule within, Leftovers leftovers, List<Envelope> envelopes) implements Rule {

    static final String NAME = "envelopes";
    private static final String COST = "cost-up-to:";

    /** Refuses envelopes inside envelopes, and none at all, with {@link IllegalArgumentException}. */
    public Envelopes {
        envelopes = List.copyOf(envelopes);
        if (envelopes.isEmpty() || within instanceof Envelopes) {
            throw new IllegalArgumentException("Envelopes hold another rule, and there is one at least");
        }
    }

    /** What becomes of the money that the envelopes leave. */
    public enum Leftovers {

        /** It stays. */
        KEPT,

        /** It is shared by the same rule among all candidates not funded yet, those in no envelope included. */
        SHARED
    }

    /**
     * A part of the money, for some of the candidates.
     *
     * @param criterion which ones
     * @param amount the money, more than zero
     */
    public record Envelope(Criterion criterion, Amount amount) {

        /** Refuses an empty envelope with {@link IllegalArgumentException}. */
        public Envelope {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("An envelope holds money: " + amount);
            }
        }
    }

    /** Which candidates an envelope is for. */
    public sealed interface Criterion {

        /** Whether the envelope is for this candidate. */
        boolean takes(Candidate candidate);
    }

    /**
     * The candidates of one group: a territory, a theme, an audience.
     *
     * @param dimension the kind of group
     * @param group the group
     */
    public record InGroup(Dimension dimension, String group) implements Criterion {

        @Override
        public boolean takes(Candidate candidate) {
            return candidate.group(dimension).filter(group::equals).isPresent();
        }
    }

    /**
     * The candidates that cost so much at most (« tranche »).
     *
     * @param most the highest cost
     */
    public record CostUpTo(Amount most) implements Criterion {

        @Override
        public boolean takes(Candidate candidate) {
            return !candidate.cost().isMoreThan(most);
        }
    }

    /** The money in all envelopes. */
    public Amount total() {
        return envelopes.stream().map(Envelope::amount).reduce(Amount.ZERO, Amount::plus);
    }

    /**
     * {@inheritDoc} The rule inside follows after a space: {@code envelopes(leftovers=shared,territory:Arras=20000.00)
     * greedy-by-votes(unfit=skip,minimum-votes=1)}.
     */
    @Override
    public String describe() {
        var text = RuleText.named(NAME).with("leftovers", leftovers);
        for (var envelope : envelopes) {
            text = text.with(
                    switch (envelope.criterion()) {
                        case InGroup(var dimension, var group) ->
                            RuleText.word(dimension) + ":" + RuleText.encoded(group);
                        case CostUpTo(var most) -> COST + most;
                    },
                    envelope.amount());
        }
        return text + " " + within.describe();
    }

    /** Reads the envelopes and, from the rest of the description, the rule inside. */
    static Optional<Rule> read(RuleText text, String rest) {
        var leftovers = text.choice(Leftovers.class, "leftovers");
        var envelopes = new ArrayList<Envelope>();
        text.parameters().forEach((key, value) -> {
            if (!key.equals("leftovers")) {
                envelopes.add(new Envelope(criterion(key), RuleText.amountOf(value)));
            }
        });
        return Rule.parse(rest).map(within -> new Envelopes(within, leftovers, envelopes));
    }

    private static Criterion criterion(String key) {
        if (key.startsWith(COST)) {
            return new CostUpTo(RuleText.amountOf(key.substring(COST.length())));
        }
        var dimension = key.split(":", 2)[0];
        return new InGroup(RuleText.constant(Dimension.class, dimension), RuleText.decoded(key, dimension + ":"));
    }
}
