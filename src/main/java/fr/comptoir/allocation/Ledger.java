package fr.comptoir.allocation;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Shares;
import fr.comptoir.allocation.Trace.Sharing;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.allocation.Trace.Tie;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Keeps the money and the decisions of one run of a rule. Candidates are known by their positions. */
final class Ledger {

    private final Instance instance;
    private final Rule rule;
    private final TieBreak tieBreak;
    private final long[] votes;
    private final long[] points;
    private final TieOrder tieOrder;
    private final Outcome[] outcomes;
    private final List<Step> steps = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private Optional<Shares> shares = Optional.empty();
    private Amount remaining;

    Ledger(Instance instance, Rule rule, TieBreak tieBreak) {
        this(instance, rule, tieBreak, Bonus.NONE);
    }

    Ledger(Instance instance, Rule rule, TieBreak tieBreak, Bonus bonus) {
        this.instance = instance;
        this.rule = rule;
        this.tieBreak = tieBreak;
        this.votes = instance.ballots().votes();
        this.points = instance.ballots().points();
        int favoured = position(bonus.candidate());
        if (favoured >= 0) {
            votes[favoured] += bonus.votes();
            points[favoured] += bonus.votes();
        }
        this.tieOrder = new TieOrder(instance, tieBreak, votes, favoured);
        this.outcomes = new Outcome[votes.length];
        this.remaining = instance.envelope();
        Arrays.fill(outcomes, new NotFunded(Reason.AFTER_STOP));
    }

    /** The candidates' positions. */
    IntStream candidates() {
        return IntStream.range(0, votes.length);
    }

    Candidate candidate(int position) {
        return instance.candidates().get(position);
    }

    Amount cost(int position) {
        return candidate(position).cost();
    }

    long votes(int position) {
        return votes[position];
    }

    long points(int position) {
        return points[position];
    }

    /** The candidates from the most to the least deserving. */
    Ranking ranking(Merit by) {
        return Ranking.of(this, by, instance.ballots());
    }

    /** The full order of candidates on equal terms. */
    TieOrder tieOrder() {
        return tieOrder;
    }

    Amount remaining() {
        return remaining;
    }

    boolean fits(int position) {
        return !cost(position).isMoreThan(remaining);
    }

    boolean tooExpensive(int position) {
        return cost(position).isMoreThan(instance.envelope());
    }

    boolean funded(int position) {
        return outcomes[position] instanceof Funded;
    }

    Outcome outcome(int position) {
        return outcomes[position];
    }

    void fund(int position, Stage stage, Amount amount) {
        fund(position, stage, amount, Optional.empty());
    }

    void fund(int position, Stage stage, Amount amount, Optional<Sharing> sharing) {
        decide(position, stage, new Funded(amount), sharing);
    }

    /** Decides that it receives nothing; what it was given before goes back into the envelope. */
    void refuse(int position, Stage stage, Reason reason) {
        refuse(position, stage, reason, Optional.empty());
    }

    void refuse(int position, Stage stage, Reason reason, Optional<Sharing> sharing) {
        decide(position, stage, new NotFunded(reason), sharing);
    }

    /** Records candidates on equal terms, in the order kept. */
    void tie(List<Integer> ordered, boolean atCutOff) {
        ties.add(new Tie(
                ordered.stream().map(position -> candidate(position).id()).toList(),
                tieOrder.deciding(ordered),
                atCutOff));
    }

    /** Records ties that another run met, unless they are known. */
    void addTies(List<Tie> others) {
        others.stream().filter(tie -> !ties.contains(tie)).forEach(ties::add);
    }

    /** Records how far equal shares were raised. */
    void explain(Shares raised) {
        shares = Optional.of(raised);
    }

    /** Takes over the decisions of another run on some of the candidates, with its ties. */
    void adopt(Allocation part, Stage stage) {
        for (var step : part.trace().steps()) {
            decide(position(step.candidate()), stage, step.outcome(), step.sharing());
        }
        ties.addAll(part.trace().ties());
    }

    /** The result, candidates in this order, each with the merit that put it there. */
    Allocation close(List<Integer> order, IntFunction<Fraction> merit) {
        var standings = new ArrayList<Standing>();
        for (int position : order) {
            standings.add(new Standing(
                    candidate(position),
                    votes[position],
                    merit.apply(position),
                    standings.size() + 1,
                    outcomes[position]));
        }
        var ballots = instance.ballots();
        return new Allocation(
                rule,
                tieBreak,
                instance.envelope(),
                ballots.count(),
                ballots.blank(),
                standings,
                new Trace(steps, ties, shares));
    }

    private int position(String id) {
        return instance.ballots().candidateIds().indexOf(id);
    }

    private void decide(int position, Stage stage, Outcome outcome, Optional<Sharing> sharing) {
        remaining = remaining.plus(outcomes[position].received()).minus(outcome.received());
        if (remaining.compareTo(Amount.ZERO) < 0) {
            throw new IllegalStateException("More was given than there is");
        }
        outcomes[position] = outcome;
        steps.add(new Step(candidate(position).id(), stage, outcome, remaining, sharing));
    }
}
