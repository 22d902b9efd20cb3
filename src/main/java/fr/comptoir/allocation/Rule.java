package fr.comptoir.allocation;

import java.util.Optional;

/**
 * How the envelope goes to candidates, with every parameter that can change the result. Each rule is a record; the
 * {@link Allocator} handles them all in one exhaustive switch.
 */
public sealed interface Rule permits GreedyByVotes {

    /** The rule in one line, for storage and publication; {@link #parse} reads it back to an equal rule. */
    String describe();

    /** Reads what {@link #describe} wrote; empty when the rule, one of its parameters or a value is unknown. */
    static Optional<Rule> parse(String description) {
        return RuleText.parse(description).flatMap(text -> switch (text.name()) {
            case GreedyByVotes.NAME -> GreedyByVotes.read(text);
            default -> Optional.empty();
        });
    }
}
