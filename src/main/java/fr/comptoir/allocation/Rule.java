package fr.comptoir.allocation;

import java.util.Optional;

/**
 * How the envelope goes to candidates, with every parameter that can change the result. Each rule is a record; the
 * {@link Allocator} handles them all in one exhaustive switch.
 */
public sealed interface Rule permits Greedy, EqualShares, Phragmen, MaximumWelfare {

    /** The rule in one line, for storage and publication; {@link #parse} reads it back to an equal rule. */
    String describe();

    /** Reads what {@link #describe} wrote; empty when the rule, one of its parameters or a value is unknown. */
    static Optional<Rule> parse(String description) {
        try {
            return RuleText.parse(description)
                    .flatMap(Rule::read)
                    .filter(rule -> rule.describe().equals(description));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Rule> read(RuleText text) {
        return switch (text.name()) {
            case EqualShares.NAME -> Optional.of(EqualShares.read(text));
            case Phragmen.NAME -> Optional.of(Phragmen.read(text));
            case MaximumWelfare.NAME -> Optional.of(MaximumWelfare.read(text));
            default -> Greedy.read(text);
        };
    }
}
