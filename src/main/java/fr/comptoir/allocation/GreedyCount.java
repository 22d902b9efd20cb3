package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of {@link Greedy}. */
final class GreedyCount {

    private final Greedy rule;
    private final Ledger ledger;
    private final Ranking ranking;
    private final Caps caps;
    private final List<Level> levels = new ArrayList<>();
    private boolean stopped;

    GreedyCount(Instance instance, Greedy rule, TieBreak tieBreak, Bonus bonus) {
        this.rule = rule;
        this.ledger = new Ledger(instance, rule, tieBreak, bonus);
        this.ranking = ledger.ranking(rule.by());
        this.caps = new Caps(rule.caps(), ledger);
    }

    Allocation run() {
        var order = ranking.order();
        for (int place = 0; place < order.size(); place++) {
            if (place == 0 || !ranking.level(order.get(place - 1), order.get(place))) {
                noteLevel(order, order.get(place));
            }
            decide(order.get(place));
        }
        rule.oneEach().ifPresent(this::keepPromise);
        levels.forEach(this::record);
        return ledger.close(order, ranking::merit);
    }

    private void decide(int position) {
        var refusal = refusal(position);
        if (refusal.isPresent()) {
            ledger.refuse(position, Stage.RULE, refusal.get());
        } else if (ledger.fits(position)) {
            ledger.fund(position, Stage.RULE, ledger.cost(position));
        } else {
            doesNotFit(position);
        }
    }

    /** Why a candidate is not even weighed against the money left. */
    private Optional<Reason> refusal(int position) {
        if (ledger.votes(position) < rule.minimumVotes()) {
            return Optional.of(ledger.votes(position) == 0 ? Reason.NO_VOTE : Reason.BELOW_MINIMUM);
        }
        if (ledger.tooExpensive(position)) {
            return Optional.of(Reason.TOO_EXPENSIVE);
        }
        return stopped ? Optional.of(Reason.AFTER_STOP) : caps.refusal(position);
    }

    private void doesNotFit(int position) {
        stopped = rule.policy() != WhenItDoesNotFit.SKIP;
        if (rule.policy() == WhenItDoesNotFit.PARTIAL && ledger.remaining().isPositive()) {
            ledger.fund(position, Stage.RULE, ledger.remaining());
        } else {
            ledger.refuse(position, Stage.RULE, Reason.DOES_NOT_FIT);
        }
    }

    private void keepPromise(Dimension dimension) {
        new OneEach(ledger, ranking.order(), dimension, this::eligible).run();
        if (rule.policy() == WhenItDoesNotFit.SKIP) {
            for (int position : ranking.order()) {
                if (eligible(position) && ledger.fits(position)) {
                    ledger.fund(position, Stage.COMPLETION, ledger.cost(position));
                }
            }
        }
    }

    /** Whether a candidate left out may still be funded, the money aside. */
    private boolean eligible(int position) {
        return !ledger.funded(position)
                && ledger.votes(position) >= Math.max(1, rule.minimumVotes())
                && !ledger.tooExpensive(position)
                && caps.refusal(position).isEmpty();
    }

    private void noteLevel(List<Integer> order, int first) {
        var level = order.stream()
                .filter(position -> ranking.level(first, position)
                        && ledger.votes(position) >= rule.minimumVotes()
                        && !ledger.tooExpensive(position))
                .toList();
        if (level.size() > 1) {
            levels.add(new Level(level, !stopped && orderMatters(level)));
        }
    }

    /** Whether the money left, at the turn of these candidates, makes their order change who receives what. */
    private boolean orderMatters(List<Integer> level) {
        var fitting = level.stream().filter(ledger::fits).map(ledger::cost).toList();
        boolean someFit = !fitting.isEmpty();
        boolean allFit = fitting.size() == level.size();
        boolean fittingExceed =
                fitting.stream().reduce(Amount.ZERO, Amount::plus).isMoreThan(ledger.remaining());
        return switch (rule.policy()) {
            case SKIP -> fittingExceed;
            case STOP -> fittingExceed || (someFit && !allFit);
            case PARTIAL -> ledger.remaining().isPositive() && (fittingExceed || !allFit);
        };
    }

    /**
     * With caps or a promise, the money alone does not tell: whenever candidates on equal terms do not all fare alike, their
     * order is taken to matter.
     */
    private void record(Level level) {
        boolean plain = rule.caps().isEmpty() && rule.oneEach().isEmpty();
        boolean unlike = level.positions().stream().map(this::share).distinct().count() > 1;
        ledger.tie(level.positions(), plain ? level.matters() : unlike);
    }

    /** How much of its cost a candidate receives: nothing, a part, all. */
    private Fraction share(int position) {
        return Fraction.of(
                ledger.outcome(position).received().cents(),
                ledger.cost(position).cents());
    }

    /**
     * Candidates on equal terms.
     *
     * @param positions in the order kept
     * @param matters whether the money left makes another order change who receives what
     */
    private record Level(List<Integer> positions, boolean matters) {}
}
