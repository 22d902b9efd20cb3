package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of a rule, with all that changes it: anyone who holds the ballots can redo it.
 *
 * @param rule the rule applied
 * @param tieBreak how ties were broken
 * @param envelope the money there was
 * @param ballots the number of ballots counted, blank ones included
 * @param blank the number of blank ballots
 * @param standings one line per candidate, by rank
 * @param trace how it came about
 */
public record Allocation(
        Rule rule,
        TieBreak tieBreak,
        Amount envelope,
        long ballots,
        long blank,
        List<Standing> standings,
        Trace trace) {

    /** Keeps a copy that does not change. */
    public Allocation {
        standings = List.copyOf(standings);
    }

    /** The funded candidates' identifiers, in the order they were funded. */
    public List<String> funded() {
        var receiving = standings.stream()
                .filter(standing -> standing.outcome() instanceof Funded)
                .map(standing -> standing.candidate().id())
                .collect(Collectors.toSet());
        return trace.steps().stream()
                .filter(step -> step.outcome() instanceof Funded && receiving.contains(step.candidate()))
                .map(Trace.Step::candidate)
                .distinct()
                .toList();
    }

    /** The money given. */
    public Amount spent() {
        return standings.stream().map(Standing::received).reduce(Amount.ZERO, Amount::plus);
    }

    /** The money that stays in the envelope. */
    public Amount left() {
        return envelope.minus(spent());
    }

    /** The line of one candidate. */
    public Optional<Standing> standing(String candidateId) {
        return standings.stream()
                .filter(standing -> standing.candidate().id().equals(candidateId))
                .findFirst();
    }

    /**
     * The line of one candidate.
     *
     * @param candidate the candidate
     * @param votes the number of ballots that chose it
     * @param merit what the rule puts candidates in order by: votes, points, votes per cent, majority grade
     * @param rank its place by that merit once ties are broken, from 1
     * @param outcome what was decided
     */
    public record Standing(Candidate candidate, long votes, Fraction merit, int rank, Outcome outcome) {

        /** The money it receives, zero when it is not funded. */
        public Amount received() {
            return outcome.received();
        }
    }
}
