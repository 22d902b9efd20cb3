package fr.comptoir.results;

import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Instance;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a simulation supposes of an election before a rule is applied to it.
 *
 * @param dotation the money to share out, more than zero
 * @param costs the projects, by reference, that would ask for another amount
 * @param withdrawn the projects that would not have stood; a ballot that chose only them is then blank
 */
record Scenario(Amount dotation, Map<String, Amount> costs, Set<String> withdrawn) {

    /** Keeps copies that do not change. */
    Scenario {
        costs = Map.copyOf(costs);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** The election as it was. */
    static Scenario unchanged(Amount dotation) {
        return new Scenario(dotation, Map.of(), Set.of());
    }

    /** The election under this supposition. */
    Instance applied(Instance election) {
        var standing = withdrawn.isEmpty() ? election : election.without(withdrawn);
        return new Instance(dotation, costing(standing.candidates()), standing.ballots());
    }

    private List<Candidate> costing(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> {
                    var cost = costs.get(candidate.id());
                    return cost == null ? candidate : candidate.costing(cost);
                })
                .toList();
    }
}
