package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A project as the count sees it: what it costs, and the groups it belongs to for the rules that look at them.
 *
 * @param id the identifier on the ballots, unique in the election, neither blank nor surrounded by spaces
 * @param cost the amount asked for, more than zero
 * @param groups the group it belongs to in each dimension that the election knows
 */
public record Candidate(String id, Amount cost, Map<Dimension, String> groups) {

    /** Refuses a blank identifier and a cost that is not positive, with {@link IllegalArgumentException}. */
    public Candidate {
        if (id.isBlank() || !id.equals(id.strip())) {
            throw new IllegalArgumentException("Not a candidate's identifier: '" + id + "'");
        }
        if (!cost.isPositive()) {
            throw new IllegalArgumentException("Candidate " + id + " must cost something");
        }
        groups = Map.copyOf(groups);
    }

    /** A candidate that belongs to no group. */
    public Candidate(String id, Amount cost) {
        this(id, cost, Map.of());
    }

    /** The same candidate in this group. */
    public Candidate in(Dimension dimension, String group) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(groups);
        more.put(dimension, group);
        return new Candidate(id, cost, more);
    }

    /** The same candidate at another cost. */
    public Candidate costing(Amount other) {
        return new Candidate(id, other, groups);
    }

    /** The group it belongs to in this dimension. */
    public Optional<String> group(Dimension dimension) {
        return Optional.ofNullable(groups.get(dimension));
    }
}
