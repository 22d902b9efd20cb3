package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.Optional;

/**
 * Every candidate with enough votes receives a part of the envelope (« tous soutenus »), to the cent. A part is never more than
 * the candidate's cost; what one cannot take is shared again among the others.
 *
 * @param share in proportion to what
 * @param floor the least that a candidate receives, or its cost when that is less; candidates with the fewest votes leave until
 *     all floors fit in the envelope
 * @param cap the most that a candidate receives, whatever its cost
 * @param minimumVotes votes without which a candidate is never funded
 */
public record AllFunded(Share share, Amount floor, Optional<Amount> cap, int minimumVotes) implements Rule {

    static final String NAME = "all-funded";

    /** Refuses negative parameters, and a cap below the floor, with {@link IllegalArgumentException}. */
    public AllFunded {
        if (minimumVotes < 0 || floor.compareTo(Amount.ZERO) < 0) {
            throw new IllegalArgumentException("A minimum is not negative");
        }
        if (cap.isPresent() && (!cap.get().isPositive() || floor.isMoreThan(cap.get()))) {
            throw new IllegalArgumentException("The cap is below the floor");
        }
    }

    /** In proportion to what the envelope is shared. */
    public enum Share {

        /** The same for each. */
        EQUAL,

        /** Votes. */
        VOTES
    }

    /** {@inheritDoc} For instance {@code all-funded(share=votes,minimum-votes=1,floor=500.00,cap=4000.00)}. */
    @Override
    public String describe() {
        var text = RuleText.named(NAME)
                .with("share", share)
                .with("minimum-votes", minimumVotes)
                .with("floor", floor);
        return (cap.isPresent() ? text.with("cap", cap.get()) : text).toString();
    }

    static Rule read(RuleText text) {
        return new AllFunded(
                text.choice(Share.class, "share"),
                text.amount("floor"),
                text.find("cap").map(RuleText::amountOf),
                text.integer("minimum-votes"));
    }
}
