package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ballots of an election, identical ones grouped: who they chose among, each distinct choice with the points it gives,
 * and how many ballots made it. A choice without points gives 1. A million ballots hold in a few tens of megabytes.
 *
 * <p>Candidates are known by their position in {@link #candidateIds()}, the same as in {@link Instance#candidates()}.
 */
public final class Ballots {

    private final List<String> candidateIds;
    private final BallotGroups groups;
    private final long[] votes;
    private final long[] points;

    Ballots(List<String> candidateIds, BallotGroups groups) {
        this.candidateIds = candidateIds;
        this.groups = groups;
        this.votes = new long[candidateIds.size()];
        this.points = new long[candidateIds.size()];
        countUp();
    }

    private void countUp() {
        for (int group = 0; group < groups.size(); group++) {
            for (int place = 0; place < groups.length(group); place++) {
                int candidate = groups.choice(group, place);
                long given = Math.multiplyExact((long) groups.points(group, place), groups.weight(group));
                votes[candidate] += groups.weight(group);
                points[candidate] = Math.addExact(points[candidate], given);
            }
        }
    }

    /**
     * Starts to collect ballots that choose among these candidates.
     *
     * @throws IllegalArgumentException if an identifier comes twice
     */
    public static BallotsBuilder among(Collection<String> candidateIds) {
        return new BallotsBuilder(candidateIds);
    }

    /** The candidates that could be chosen, by ascending code points. */
    public List<String> candidateIds() {
        return candidateIds;
    }

    /** How many ballots were cast, blank ones included. */
    public long count() {
        return IntStream.range(0, groups.size()).mapToLong(groups::weight).sum();
    }

    /** How many ballots chose nobody. */
    public long blank() {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.length(group) == 0)
                .mapToLong(groups::weight)
                .sum();
    }

    /** How many different ballots there are. */
    public int distinct() {
        return groups.size();
    }

    /** The number of ballots that chose each candidate, in the order of {@link #candidateIds()}. */
    public long[] votes() {
        return votes.clone();
    }

    /** The points that each candidate received, in the order of {@link #candidateIds()}: its votes when people only chose. */
    public long[] points() {
        return points.clone();
    }

    /** Whether some ballot gives other points than 1. */
    public boolean hasPoints() {
        return groups.hasPoints();
    }

    /** Each distinct ballot, with the number of ballots like it. */
    public Stream<Paper> papers() {
        return IntStream.range(0, groups.size()).mapToObj(this::paper);
    }

    /** The same ballots had these candidates not stood: a ballot that chose only them becomes blank. */
    public Ballots without(Set<String> withdrawn) {
        var builder = among(
                candidateIds.stream().filter(id -> !withdrawn.contains(id)).toList());
        papers().forEach(paper -> {
            var kept = IntStream.range(0, paper.choices().size())
                    .filter(place -> !withdrawn.contains(paper.choices().get(place)))
                    .boxed()
                    .toList();
            builder.add(
                    kept.stream().map(paper.choices()::get).toList(),
                    kept.stream().map(paper.points()::get).toList(),
                    paper.count());
        });
        return builder.build();
    }

    /** The same ballots less the blank ones. */
    Ballots marked() {
        var builder = among(candidateIds);
        papers().filter(paper -> !paper.blank())
                .forEach(paper -> builder.add(paper.choices(), paper.points(), paper.count()));
        return builder.build();
    }

    private Paper paper(int group) {
        var places = IntStream.range(0, groups.length(group));
        return new Paper(
                Arrays.stream(groups.choices(group)).mapToObj(candidateIds::get).toList(),
                places.mapToObj(place -> groups.points(group, place)).toList(),
                groups.weight(group));
    }

    /** The distinct ballots as flat arrays, for the rules. */
    BallotGroups groups() {
        return groups;
    }
}
