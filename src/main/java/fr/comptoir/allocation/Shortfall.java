package fr.comptoir.allocation;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the candidates that are not funded lacked: votes, money. */
public final class Shortfall {

    /** More votes than any election has: when they do not help, votes are not what was missing. */
    private static final long MOST = 1L << 40;

    private final Instance instance;
    private final Allocation allocation;
    private final Map<String, Step> decisions = new HashMap<>();
    private final Map<Envelopes.Envelope, Shortfall> inside = new HashMap<>();

    /** Looks at what this election gave. */
    public Shortfall(Instance instance, Allocation allocation) {
        this.instance = instance;
        this.allocation = allocation;
        allocation.trace().steps().forEach(step -> decisions.put(step.candidate(), step));
    }

    /**
     * The money there was for a candidate at its turn: what was left in the envelope or, where voters pay, what its supporters had
     * left together, rounded down to the cent.
     */
    public Amount available(Standing standing) {
        var decision = decision(standing);
        return decision.sharing()
                .filter(_ -> standing.outcome().equals(new NotFunded(Reason.SUPPORTERS_SPENT)))
                .map(sharing -> Amount.ofCents(sharing.behind().floor()))
                .orElseGet(() -> decision.remaining().plus(standing.received()));
    }

    /**
     * How many more votes, or points where the rule looks at points, would have had a candidate funded as much as it can be, all
     * else equal and whatever the ties. Empty when it is funded, when no number of votes would do, and for rules where it matters
     * who votes and not how many.
     */
    public Optional<Long> votesMissing(Standing standing) {
        if (standing.received().isPositive()) {
            return Optional.empty();
        }
        return switch (allocation.rule()) {
            case Greedy greedy when greedy.by() == Merit.MAJORITY_JUDGMENT -> Optional.empty();
            case Greedy _, AllFunded _, Tiers _ -> search(standing.candidate());
            case EqualShares _, Phragmen _, MaximumWelfare _ -> Optional.empty();
            case Envelopes envelopes -> missingInside(envelopes, standing.candidate());
        };
    }

    /**
     * For equal shares, how much of a candidate's cost its supporters would have covered at best, in hundredths: see {@link
     * EffectiveSupport}. Empty when it is funded, was set aside before the count, and for other rules.
     */
    public Optional<Fraction> effectiveSupport(Standing standing) {
        return allocation.rule() instanceof EqualShares
                        && standing.outcome().equals(new NotFunded(Reason.SUPPORTERS_SPENT))
                ? Optional.of(EffectiveSupport.percent(
                        instance, allocation, standing.candidate().id()))
                : Optional.empty();
    }

    /** Its own envelope is an election of its own. */
    private Optional<Long> missingInside(Envelopes envelopes, Candidate candidate) {
        var parts = new EnvelopesCount(instance, envelopes, allocation.tieBreak());
        return parts.envelopeOf(candidate).flatMap(envelope -> {
            var part = inside.computeIfAbsent(envelope, _ -> {
                var own = parts.part(envelope);
                return new Shortfall(own, Allocator.allocate(own, envelopes.within(), allocation.tieBreak()));
            });
            return part.votesMissing(part.allocation.standing(candidate.id()).orElseThrow());
        });
    }

    /** More votes never harm, so that halving the interval finds the fewest that suffice. */
    private Optional<Long> search(Candidate candidate) {
        if (!funds(candidate, MOST)) {
            return Optional.empty();
        }
        long enough = 1;
        while (!funds(candidate, enough)) {
            enough *= 2;
        }
        long tooFew = enough / 2;
        while (enough - tooFew > 1) {
            long half = (enough + tooFew) / 2;
            if (funds(candidate, half)) {
                enough = half;
            } else {
                tooFew = half;
            }
        }
        return Optional.of(enough);
    }

    private boolean funds(Candidate candidate, long more) {
        var bonus = new Bonus(candidate.id(), more);
        var standing = Allocator.allocate(instance, allocation.rule(), allocation.tieBreak(), bonus)
                .standing(candidate.id())
                .orElseThrow();
        return allocation.rule() instanceof Greedy
                ? standing.received().equals(candidate.cost())
                : standing.received().isPositive();
    }

    private Step decision(Standing standing) {
        var decision = decisions.get(standing.candidate().id());
        if (decision == null) {
            throw new IllegalArgumentException(
                    "Nothing was decided about " + standing.candidate().id());
        }
        return decision;
    }
}
