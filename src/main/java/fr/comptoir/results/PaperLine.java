package fr.comptoir.results;

import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.shared.Amount;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of the ballot paper, as sealed.
 *
 * @param number its number
 * @param reference the project's reference, by which the rule knows it
 * @param title its title
 * @param requested what it asks for
 * @param groups the groups it belongs to, as far as they are known: the code of its EPCI, its theme, its holder
 * @param withdrawn whether it left the race once the poll was sealed: it may have votes, and receives nothing
 */
record PaperLine(
        int number,
        String reference,
        String title,
        Amount requested,
        Map<Dimension, String> groups,
        boolean withdrawn) {

    /** The references of those that left the race. */
    static Set<String> withdrawn(Collection<PaperLine> paper) {
        return paper.stream()
                .filter(PaperLine::withdrawn)
                .map(PaperLine::reference)
                .collect(Collectors.toSet());
    }

    /** The project as the counting rules see it. */
    Candidate candidate() {
        return new Candidate(reference, requested, groups);
    }

    /** The group it belongs to in this dimension. */
    Optional<String> group(Dimension dimension) {
        return Optional.ofNullable(groups.get(dimension));
    }
}
