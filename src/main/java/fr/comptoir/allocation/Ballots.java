package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * The approval ballots of an election, identical ones grouped: who they chose among, each distinct choice, and how many
 * ballots made it. A million ballots hold in a few tens of megabytes.
 *
 * <p>Candidates are known by their position in {@link #candidateIds()}, the same as in {@link Instance#candidates()}.
 */
public final class Ballots {

    private final List<String> candidateIds;
    private final BallotGroups groups;

    Ballots(List<String> candidateIds, BallotGroups groups) {
        this.candidateIds = candidateIds;
        this.groups = groups;
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
        var votes = new long[candidateIds.size()];
        for (int group = 0; group < groups.size(); group++) {
            for (int place = 0; place < groups.length(group); place++) {
                votes[groups.choice(group, place)] += groups.weight(group);
            }
        }
        return votes;
    }

    /** Hands over each distinct ballot, as identifiers by ascending code points, with the number of ballots like it. */
    public void forEach(ObjIntConsumer<List<String>> action) {
        for (int group = 0; group < groups.size(); group++) {
            action.accept(identifiers(group), groups.weight(group));
        }
    }

    /** The same ballots had these candidates not stood: a ballot that chose only them becomes blank. */
    public Ballots without(Set<String> withdrawn) {
        var builder = among(
                candidateIds.stream().filter(id -> !withdrawn.contains(id)).toList());
        forEach((choices, weight) -> builder.add(
                choices.stream().filter(id -> !withdrawn.contains(id)).toList(), weight));
        return builder.build();
    }

    /** The positions that a distinct ballot chose, ascending. */
    int[] choices(int group) {
        return groups.choices(group);
    }

    /** The candidates that a distinct ballot chose, by ascending code points. */
    List<String> identifiers(int group) {
        return Arrays.stream(groups.choices(group)).mapToObj(candidateIds::get).toList();
    }

    /** How many ballots are like this one. */
    int weight(int group) {
        return groups.weight(group);
    }
}
