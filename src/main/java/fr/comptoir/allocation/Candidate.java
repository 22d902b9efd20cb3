package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A project as the count sees it: what it costs, and where it belongs for the rules that look at territories or themes.
 *
 * @param id the identifier on the ballots, unique in the election, neither blank nor surrounded by spaces
 * @param cost the amount asked for, more than zero
 * @param territory the territory it serves, when the election knows territories
 * @param theme its theme, when the election knows themes
 */
public record Candidate(
        String id,
        Amount cost,
        @Nullable String territory,
        @Nullable String theme) {

    /** Refuses a blank identifier and a cost that is not positive, with {@link IllegalArgumentException}. */
    public Candidate {
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException("Not a candidate's identifier: '" + id + "'");
        }
        if (!cost.isPositive()) {
            throw new IllegalArgumentException("Candidate " + id + " must cost something");
        }
    }

    /** A candidate without territory or theme. */
    public Candidate(String id, Amount cost) {
        this(id, cost, null, null);
    }
}
