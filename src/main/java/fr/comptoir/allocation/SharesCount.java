package fr.comptoir.allocation;

import fr.comptoir.allocation.Completion.Add;
import fr.comptoir.allocation.Completion.ByPhragmen;
import fr.comptoir.allocation.Completion.ByVotes;
import fr.comptoir.allocation.Completion.None;
import fr.comptoir.allocation.Completion.Percent;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import java.math.BigInteger;

/** One count of {@link EqualShares}. */
final class SharesCount {

    private final Instance instance;
    private final EqualShares rule;
    private final Ledger ledger;
    private final Ranking ranking;
    private final Wares wares;

    SharesCount(Instance instance, EqualShares rule, TieBreak tieBreak) {
        this.instance = instance;
        this.rule = rule;
        this.ledger = new Ledger(instance, rule, tieBreak);
        this.ranking = ledger.ranking(rule.utility().merit());
        this.wares = Wares.of(instance, rule.utility());
    }

    Allocation run() {
        setAside();
        if (wares.candidates().length > 0) {
            var share = share();
            var run = new SharesRun(wares, ledger.tieOrder(), share).upTo(Long.MAX_VALUE);
            run.ties().forEach(tie -> ledger.tie(tie.ordered(), tie.matters()));
            new SharesTrace(wares, ledger, share).write(run.bought());
            complete();
        }
        return ledger.close(ranking.order(), ranking::merit);
    }

    private void setAside() {
        for (int candidate : ranking.order()) {
            if (ledger.votes(candidate) == 0) {
                ledger.refuse(candidate, Stage.RULE, Reason.NO_VOTE);
            } else if (ledger.tooExpensive(candidate)) {
                ledger.refuse(candidate, Stage.RULE, Reason.TOO_EXPENSIVE);
            }
        }
    }

    /** The envelope divided by the voters who have a share. */
    private Fraction share() {
        var ballots = instance.ballots();
        long voters = rule.blank() == BlankBallots.COUNTED ? ballots.count() : ballots.count() - ballots.blank();
        return new Fraction(BigInteger.valueOf(instance.envelope().cents()), BigInteger.valueOf(voters));
    }

    private void complete() {
        switch (rule.completion()) {
            case None() -> {}
            case ByVotes() -> new VotesCompletion(ledger, ledger.ranking(Merit.VOTES)).run();
            case Add _, Percent _, ByPhragmen _ -> throw new IllegalStateException("Not counted yet: " + rule);
        }
    }
}
