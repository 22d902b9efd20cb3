package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;

/** One run of {@link Tiers}. */
final class TiersCount {

    private final Tiers rule;
    private final Ledger ledger;
    private final Ranking ranking;
    private boolean stopped;

    TiersCount(Instance instance, Tiers rule, TieBreak tieBreak, Bonus bonus) {
        this.rule = rule;
        this.ledger = new Ledger(instance, rule, tieBreak, bonus);
        this.ranking = ledger.ranking(Merit.VOTES);
    }

    Allocation run() {
        var order = ranking.order();
        for (int place = 0; place < order.size(); place++) {
            decide(order.get(place), place + 1);
        }
        noteTies(order);
        return ledger.close(order, ranking::merit);
    }

    private void decide(int position, int rank) {
        var amount = amount(position, rank);
        if (ledger.votes(position) < rule.minimumVotes()) {
            refuse(position, ledger.votes(position) == 0 ? Reason.NO_VOTE : Reason.BELOW_MINIMUM);
        } else if (amount.isEmpty()) {
            refuse(position, Reason.NO_TIER);
        } else if (stopped) {
            refuse(position, Reason.AFTER_STOP);
        } else if (!amount.get().isMoreThan(ledger.remaining())) {
            ledger.fund(position, Stage.RULE, amount.get());
        } else {
            doesNotFit(position);
        }
    }

    private Optional<Amount> amount(int position, int rank) {
        var candidate = ledger.candidate(position);
        return rule.scale()
                .amount(candidate, rank)
                .map(amount -> amount.isMoreThan(candidate.cost()) ? candidate.cost() : amount);
    }

    private void doesNotFit(int position) {
        stopped = rule.policy() != WhenItDoesNotFit.SKIP;
        if (rule.policy() == WhenItDoesNotFit.PARTIAL && ledger.remaining().isPositive()) {
            ledger.fund(position, Stage.RULE, ledger.remaining());
        } else {
            refuse(position, Reason.DOES_NOT_FIT);
        }
    }

    private void refuse(int position, Reason reason) {
        ledger.refuse(position, Stage.RULE, reason);
    }

    /** Another order among candidates on equal votes matters as soon as they do not all receive the same. */
    private void noteTies(List<Integer> order) {
        ranking.levels()
                .filter(level -> ledger.votes(level.getFirst()) >= rule.minimumVotes())
                .forEach(level -> ledger.tie(
                        level,
                        level.stream()
                                        .map(ledger::outcome)
                                        .map(Outcome::received)
                                        .distinct()
                                        .count()
                                > 1));
    }
}
