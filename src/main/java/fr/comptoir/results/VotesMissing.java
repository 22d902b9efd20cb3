package fr.comptoir.results;

import fr.comptoir.allocation.Allocation;
import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a project was from being funded: the votes that would have been enough whatever the ties, all else equal. */
final class VotesMissing {

    private final Allocation allocation;
    private final Greedy rule;
    private final List<Amount> available = new ArrayList<>();
    private final int stop;

    VotesMissing(Allocation allocation, Greedy rule) {
        this.allocation = allocation;
        this.rule = rule;
        var left = allocation.envelope();
        for (var standing : allocation.standings()) {
            available.add(left);
            left = left.minus(standing.received());
        }
        this.stop = stop();
    }

    /** What was left when the turn of this rank came. */
    Amount availableAt(int rank) {
        return available.get(rank - 1);
    }

    /** Empty when it is funded, or when no number of votes would have it funded. */
    Optional<Long> of(Standing standing) {
        if (standing.received().isPositive() || standing.candidate().cost().isMoreThan(allocation.envelope())) {
            return Optional.empty();
        }
        for (int place = standing.rank() - 1; place >= 0; place--) {
            var votes = Math.max(rule.minimumVotes(), votesToPass(place, standing));
            if (fitsWith(votes, standing)) {
                return Optional.of(votes - standing.votes());
            }
        }
        return Optional.empty();
    }

    /** The votes to go before the project at this place; at its own place, its own votes. */
    private long votesToPass(int place, Standing standing) {
        return place == standing.rank() - 1
                ? standing.votes()
                : allocation.standings().get(place).votes() + 1;
    }

    private boolean fitsWith(long votes, Standing standing) {
        int before = (int) allocation.standings().stream()
                .limit(standing.rank() - 1L)
                .filter(other -> other.votes() >= votes)
                .count();
        return before <= stop && !standing.candidate().cost().isMoreThan(available.get(before));
    }

    /** The place of the project at which the rule stopped; a project that goes before it still has its turn. */
    private int stop() {
        if (rule.policy() != WhenItDoesNotFit.SKIP) {
            for (var standing : allocation.standings()) {
                if (stopsThere(standing)) {
                    return standing.rank() - 1;
                }
            }
        }
        return allocation.standings().size();
    }

    private boolean stopsThere(Standing standing) {
        var cost = standing.candidate().cost();
        return standing.votes() >= rule.minimumVotes()
                && !cost.isMoreThan(allocation.envelope())
                && cost.isMoreThan(availableAt(standing.rank()));
    }
}
