package fr.comptoir.allocation;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.allocation.Trace.Tie;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One run of {@link GreedyByVotes}. */
final class GreedyCount {

    private final Instance instance;
    private final GreedyByVotes rule;
    private final TieBreak tieBreak;
    private final long[] votes;
    private final TieOrder tieOrder;
    private final List<Standing> standings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private Amount remaining;
    private boolean stopped;

    GreedyCount(Instance instance, GreedyByVotes rule, TieBreak tieBreak) {
        this.instance = instance;
        this.rule = rule;
        this.tieBreak = tieBreak;
        this.votes = instance.ballots().votes();
        this.tieOrder = new TieOrder(instance, tieBreak, votes);
        this.remaining = instance.envelope();
    }

    Allocation run() {
        var order = order();
        for (int place = 0; place < order.size(); place++) {
            if (place == 0 || votes[order.get(place - 1)] != votes[order.get(place)]) {
                noteTie(order, votes[order.get(place)]);
            }
            decide(order.get(place));
        }
        var ballots = instance.ballots();
        return new Allocation(
                rule,
                tieBreak,
                instance.envelope(),
                ballots.count(),
                ballots.blank(),
                standings,
                new Trace(steps, ties));
    }

    private List<Integer> order() {
        Comparator<Integer> mostVotesFirst = Comparator.comparingLong(candidate -> -votes[candidate]);
        return IntStream.range(0, votes.length)
                .boxed()
                .sorted(mostVotesFirst.thenComparing(tieOrder))
                .toList();
    }

    private void decide(int position) {
        var candidate = instance.candidates().get(position);
        var outcome = outcome(candidate, votes[position]);
        var standing = new Standing(candidate, votes[position], standings.size() + 1, outcome);
        remaining = remaining.minus(standing.received());
        standings.add(standing);
        steps.add(new Step(candidate.id(), votes[position], outcome, remaining));
    }

    private Outcome outcome(Candidate candidate, long votes) {
        if (votes < rule.minimumVotes()) {
            return new NotFunded(votes == 0 ? Reason.NO_VOTE : Reason.BELOW_MINIMUM);
        }
        if (candidate.cost().isMoreThan(instance.envelope())) {
            return new NotFunded(Reason.TOO_EXPENSIVE);
        }
        if (stopped) {
            return new NotFunded(Reason.AFTER_STOP);
        }
        return candidate.cost().isMoreThan(remaining) ? doesNotFit() : new Funded(candidate.cost());
    }

    private Outcome doesNotFit() {
        stopped = rule.policy() != WhenItDoesNotFit.SKIP;
        return rule.policy() == WhenItDoesNotFit.PARTIAL && remaining.isPositive()
                ? new Funded(remaining)
                : new NotFunded(Reason.DOES_NOT_FIT);
    }

    private void noteTie(List<Integer> order, long score) {
        var tied = order.stream()
                .filter(candidate -> votes[candidate] == score && score >= rule.minimumVotes())
                .filter(candidate -> !cost(candidate).isMoreThan(instance.envelope()))
                .toList();
        if (tied.size() > 1) {
            var ids = tied.stream().map(instance.ballots().candidateIds()::get).toList();
            ties.add(new Tie(ids, tieOrder.deciding(tied), !stopped && orderMatters(tied)));
        }
    }

    /** Whether the money left, at the turn of these candidates, makes their order change who receives what. */
    private boolean orderMatters(List<Integer> tied) {
        var fitting = tied.stream()
                .map(this::cost)
                .filter(cost -> !cost.isMoreThan(remaining))
                .toList();
        boolean someFit = !fitting.isEmpty();
        boolean allFit = fitting.size() == tied.size();
        boolean fittingExceed =
                fitting.stream().reduce(Amount.ZERO, Amount::plus).isMoreThan(remaining);
        return switch (rule.policy()) {
            case SKIP -> fittingExceed;
            case STOP -> fittingExceed || (someFit && !allFit);
            case PARTIAL -> remaining.isPositive() && (fittingExceed || !allFit);
        };
    }

    private Amount cost(int position) {
        return instance.candidates().get(position).cost();
    }
}
