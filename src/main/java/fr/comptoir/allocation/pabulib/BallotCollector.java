package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.BallotsBuilder;
import fr.comptoir.allocation.Candidate;
import fr.comptoir.allocation.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups the ballots of a file as they are read, without the votes for withdrawn projects, ready for a rule. Points are kept;
 * the places of a ranking become points.
 */
public final class BallotCollector implements VoteListener {

    private final Borda borda;
    private final Set<String> withdrawn = new HashSet<>();
    private @Nullable PabulibFile header;
    private @Nullable BallotsBuilder ballots;
    private VoteType type = VoteType.APPROVAL;

    /** Collects ballots whose rankings give points by this convention. */
    public BallotCollector(Borda borda) {
        this.borda = borda;
    }

    @Override
    public void opened(PabulibFile header) {
        this.header = header;
        this.type = header.voteType();
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
        switch (type) {
            case APPROVAL, CHOOSE_1 -> ballots.add(withdrawn.isEmpty() ? vote.choices() : standing(vote.choices()));
            case ORDINAL -> addRanking(ballots, standing(vote.choices()));
            case CUMULATIVE, SCORING -> addPoints(ballots, vote);
        }
    }

    private void addRanking(BallotsBuilder ballots, List<String> ranking) {
        var points = IntStream.range(0, ranking.size())
                .map(place -> borda.points(ranking.size(), place))
                .boxed()
                .toList();
        ballots.add(ranking, points, 1);
    }

    private void addPoints(BallotsBuilder ballots, PabulibFile.Vote vote) {
        var kept = IntStream.range(0, vote.choices().size())
                .filter(place -> !withdrawn.contains(vote.choices().get(place)))
                .boxed()
                .toList();
        ballots.add(
                kept.stream().map(vote.choices()::get).toList(),
                kept.stream().map(vote.points()::get).toList(),
                1);
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
