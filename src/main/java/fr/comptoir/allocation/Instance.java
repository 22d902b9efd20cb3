package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule works on: the money, the candidates and the ballots. The candidates are kept by ascending code points of
 * their identifiers, so that the order in which they were given changes nothing.
 *
 * @param envelope the money to share out, more than zero
 * @param candidates the candidates, in the same order as {@link Ballots#candidateIds()}
 * @param ballots the ballots cast among exactly these candidates
 */
public record Instance(Amount envelope, List<Candidate> candidates, Ballots ballots) {

    /** Refuses an empty envelope, or candidates other than the ballots' own, with {@link IllegalArgumentException}. */
    public Instance {
        if (!envelope.isPositive()) {
            throw new IllegalArgumentException("There is nothing to share out: " + envelope);
        }
        candidates = candidates.stream()
                .sorted(Comparator.comparing(Candidate::id, CodePointOrder.ASCENDING))
                .toList();
        if (!candidates.stream().map(Candidate::id).toList().equals(ballots.candidateIds())) {
            throw new IllegalArgumentException("The candidates and those of the ballots differ");
        }
    }

    /** The same election had these candidates not stood. */
    public Instance without(Set<String> withdrawn) {
        var standing = candidates.stream()
                .filter(candidate -> !withdrawn.contains(candidate.id()))
                .toList();
        return new Instance(envelope, standing, ballots.without(withdrawn));
    }

    /** A part of this election: some of its candidates, other money, and only the ballots that chose one of them. */
    Instance among(List<Candidate> some, Amount money) {
        var ids = some.stream().map(Candidate::id).collect(Collectors.toSet());
        var others = candidates.stream()
                .map(Candidate::id)
                .filter(id -> !ids.contains(id))
                .collect(Collectors.toSet());
        return new Instance(money, some, ballots.without(others).marked());
    }

    /** The same election with another envelope. */
    public Instance withEnvelope(Amount other) {
        return new Instance(other, candidates, ballots);
    }
}
