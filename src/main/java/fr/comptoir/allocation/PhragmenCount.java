package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.function.Predicate;

/** One count of {@link Phragmen}. */
final class PhragmenCount {

    private final Phragmen rule;
    private final Ledger ledger;
    private final Ranking ranking;
    private final Wares wares;

    PhragmenCount(Instance instance, Phragmen rule, TieBreak tieBreak) {
        this.rule = rule;
        this.ledger = new Ledger(instance, rule, tieBreak);
        this.ranking = ledger.ranking(Merit.VOTES);
        this.wares = Wares.of(instance, Utility.CARDINALITY);
    }

    Allocation run() {
        SetAside.write(ledger, ranking, rule.fundsWithoutVotes());
        boolean stopped = new PhragmenRun(ledger, wares, PhragmenLoads.none(wares), rule.policy(), Stage.RULE).run();
        if (rule.fundsWithoutVotes()) {
            lastOfAll(stopped);
        }
        return ledger.close(ranking.order(), ranking::merit);
    }

    /** Candidates that nobody chose never have their turn: they all come together, at the end. */
    private void lastOfAll(boolean alreadyStopped) {
        var unchosen = ranking.order().stream()
                .filter(candidate -> ledger.votes(candidate) == 0 && !ledger.tooExpensive(candidate))
                .toList();
        boolean stopped = alreadyStopped;
        if (!stopped && unchosen.size() > 1) {
            ledger.tie(unchosen, orderMatters(unchosen));
        }
        for (int place = 0; place < unchosen.size(); place++) {
            var waiting = unchosen.subList(place, unchosen.size());
            Predicate<Integer> fits = ledger::fits;
            stopped |=
                    rule.policy() == WhenItDoesNotFit.STOP && !waiting.stream().allMatch(fits);
            decide(unchosen.get(place), stopped);
        }
    }

    private void decide(int candidate, boolean stopped) {
        if (!ledger.fits(candidate)) {
            ledger.refuse(candidate, Stage.RULE, Reason.DOES_NOT_FIT);
        } else if (stopped) {
            ledger.refuse(candidate, Stage.RULE, Reason.AFTER_STOP);
        } else {
            ledger.fund(candidate, Stage.RULE, ledger.cost(candidate));
        }
    }

    private boolean orderMatters(List<Integer> unchosen) {
        Predicate<Integer> fits = ledger::fits;
        var fitting = unchosen.stream().filter(fits).toList();
        boolean exceed = fitting.stream()
                .map(ledger::cost)
                .reduce(Amount.ZERO, Amount::plus)
                .isMoreThan(ledger.remaining());
        return exceed && (rule.policy() == WhenItDoesNotFit.SKIP || fitting.size() == unchosen.size());
    }
}
