package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.BallotsBuilder;
import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups the ballots of a file as they are read, without the votes for withdrawn projects, ready for a rule. */
public final class BallotCollector implements VoteListener {

    private final Set<String> withdrawn = new HashSet<>();
    private @Nullable PabulibFile header;
    private @Nullable BallotsBuilder ballots;

    @Override
    public void opened(PabulibFile header) {
        this.header = header;
        this.ballots =
                Ballots.among(header.candidates().stream().map(Candidate::id).toList());
        header.projects().stream()
                .filter(PabulibFile.Project::withdrawn)
                .map(PabulibFile.Project::id)
                .forEach(withdrawn::add);
    }

    @Override
    public void cast(PabulibFile.Vote vote) {
        if (ballots == null) {
            throw new IllegalStateException("A ballot came before the projects");
        }
        ballots.add(withdrawn.isEmpty() ? vote.choices() : standing(vote.choices()));
    }

    /** The election collected, once the whole file was read. */
    public Instance instance() {
        if (header == null || ballots == null) {
            throw new IllegalStateException("No file was read");
        }
        return new Instance(header.budget(), header.candidates(), ballots.build());
    }

    private List<String> standing(List<String> choices) {
        return choices.stream().filter(id -> !withdrawn.contains(id)).toList();
    }
}
