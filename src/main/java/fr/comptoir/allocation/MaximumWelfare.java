package fr.comptoir.allocation;

/**
 * The candidates that are worth most to all voters together, as the envelope allows. Several choices may be worth as much:
 * the one with fewest candidates is taken, then the one with the candidate that comes first in the tie-break. It gives
 * nothing to minorities: it is for analysis.
 *
 * @param utility what a candidate is worth to those who chose it
 */
public record MaximumWelfare(Utility utility) implements Rule {

    static final String NAME = "maximum-welfare";

    /** {@inheritDoc} For instance {@code maximum-welfare(utility=cost)}. */
    @Override
    public String describe() {
        return RuleText.named(NAME).with("utility", utility).toString();
    }

    static MaximumWelfare read(RuleText text) {
        return new MaximumWelfare(text.choice(Utility.class, "utility"));
    }
}
