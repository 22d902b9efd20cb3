package fr.comptoir.allocation;

import java.util.Optional;

/**
 * How the envelope goes to candidates, with every parameter that can change the result. Each rule is a record; the
 * {@link Allocator} handles them all in one exhaustive switch.
 */
public sealed interface Rule permits Greedy, AllFunded, Tiers, Envelopes, EqualShares, Phragmen, MaximumWelfare {

    /** The rule in one line, for storage and publication; {@link #parse} reads it back to an equal rule. */
    String describe();

    /** Reads what {@link #describe} wrote; empty when the rule, one of its parameters or a value is unknown. */
    static Optional<Rule> parse(String description) {
        var parts = description.split(" ", 2);
        try {
            return RuleText.parse(parts[0])
                    .flatMap(text -> read(text, parts.length == 1 ? "" : parts[1]))
                    .filter(rule -> rule.describe().equals(description));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Rule> read(RuleText text, String rest) {
        return switch (text.name()) {
            case EqualShares.NAME -> Optional.of(EqualShares.read(text));
            case Phragmen.NAME -> Optional.of(Phragmen.read(text));
            case MaximumWelfare.NAME -> Optional.of(MaximumWelfare.read(text));
            case AllFunded.NAME -> Optional.of(AllFunded.read(text));
            case Tiers.NAME -> Optional.of(Tiers.read(text));
            case Envelopes.NAME -> Envelopes.read(text, rest);
            default -> Greedy.read(text);
        };
    }
}
