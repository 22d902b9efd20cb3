package fr.comptoir.allocation;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.shared.Amount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whom an allocation serves: how many ballots named a project that is funded, and where the money goes compared with the
 * votes. Everything is counted exactly; a candidate that receives a part of its cost is funded.
 *
 * @param laureates the candidates that receive money
 * @param spent the money given
 * @param left the money that stays
 * @param ballots the ballots counted, blank ones included
 * @param served the ballots that name one funded candidate at least
 * @param fundedChoices the choices of all ballots that are funded
 */
public record Coverage(long laureates, Amount spent, Amount left, long ballots, long served, long fundedChoices) {

    /**
     * What this allocation gives to the voters of this election.
     *
     * @throws IllegalArgumentException if it is not an allocation of the election
     */
    public static Coverage of(Instance instance, Allocation allocation) {
        var funded = funded(instance, allocation);
        var groups = instance.ballots().groups();
        long served = 0;
        long fundedChoices = 0;
        for (int group = 0; group < groups.size(); group++) {
            int paper = group;
            long kept = IntStream.range(0, groups.length(paper))
                    .filter(place -> funded[groups.choice(paper, place)])
                    .count();
            served += kept > 0 ? groups.weight(paper) : 0;
            fundedChoices += kept * groups.weight(paper);
        }
        long laureates =
                IntStream.range(0, funded.length).filter(at -> funded[at]).count();
        return new Coverage(
                laureates, allocation.spent(), allocation.left(), allocation.ballots(), served, fundedChoices);
    }

    private static boolean[] funded(Instance instance, Allocation allocation) {
        var funded = new boolean[instance.candidates().size()];
        for (int position = 0; position < funded.length; position++) {
            var id = instance.candidates().get(position).id();
            funded[position] = allocation
                    .standing(id)
                    .orElseThrow(() -> new IllegalArgumentException("Not an allocation of this election: " + id))
                    .received()
                    .isPositive();
        }
        return funded;
    }

    /** The part of the ballots that name one funded candidate at least, from 0 to 1; 0 without any ballot. */
    public Fraction servedShare() {
        return ballots == 0 ? Fraction.ZERO : Fraction.of(served, ballots);
    }

    /** How many of its choices are funded, for a ballot on average; 0 without any ballot. */
    public Fraction fundedChoicesPerBallot() {
        return ballots == 0 ? Fraction.ZERO : Fraction.of(fundedChoices, ballots);
    }

    /** What a funded candidate receives on average, in cents; 0 when none is funded. */
    public Fraction averageReceived() {
        return laureates == 0 ? Fraction.ZERO : Fraction.of(spent.cents(), laureates);
    }

    /** The part of the envelope that is given, from 0 to 1. */
    public Fraction spentShare() {
        return Fraction.of(spent.cents(), spent.plus(left).cents());
    }

    /**
     * What each group receives beside the votes that its candidates had: by ascending code points of the groups, then those
     * of no group.
     */
    public static List<Share> shares(Allocation allocation, Dimension dimension) {
        var groups = allocation.standings().stream()
                .map(standing -> standing.candidate().group(dimension))
                .distinct()
                .sorted(Comparator.comparing(
                        group -> group.orElse(null), Comparator.nullsLast(CodePointOrder.ASCENDING)))
                .toList();
        var votes = allocation.standings().stream().mapToLong(Standing::votes).sum();
        return groups.stream()
                .map(group -> share(allocation, dimension, group, votes))
                .toList();
    }

    private static Share share(Allocation allocation, Dimension dimension, Optional<String> group, long allVotes) {
        var members = allocation.standings().stream()
                .filter(standing -> standing.candidate().group(dimension).equals(group))
                .toList();
        long laureates = members.stream()
                .filter(standing -> standing.received().isPositive())
                .count();
        var received = members.stream().map(Standing::received).reduce(Amount.ZERO, Amount::plus);
        long votes = members.stream().mapToLong(Standing::votes).sum();
        return new Share(
                group,
                members.size(),
                laureates,
                votes,
                received,
                part(votes, allVotes),
                part(received.cents(), allocation.spent().cents()));
    }

    private static Fraction part(long some, long all) {
        return all == 0 ? Fraction.ZERO : Fraction.of(some, all);
    }

    /**
     * What a group receives.
     *
     * @param group the group; empty for the candidates of no group
     * @param candidates its candidates
     * @param laureates those that receive money
     * @param votes the votes of all its candidates
     * @param received the money that they receive
     * @param ofVotes its part of all votes, from 0 to 1
     * @param ofMoney its part of the money given, from 0 to 1
     */
    public record Share(
            Optional<String> group,
            int candidates,
            long laureates,
            long votes,
            Amount received,
            Fraction ofVotes,
            Fraction ofMoney) {}
}
