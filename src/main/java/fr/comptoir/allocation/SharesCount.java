package fr.comptoir.allocation;

import fr.comptoir.allocation.Completion.Add;
import fr.comptoir.allocation.Completion.ByPhragmen;
import fr.comptoir.allocation.Completion.ByVotes;
import fr.comptoir.allocation.Completion.Loads;
import fr.comptoir.allocation.Completion.None;
import fr.comptoir.allocation.Completion.Percent;
import fr.comptoir.allocation.Trace.Shares;
import fr.comptoir.allocation.Trace.Shares.End;
import fr.comptoir.allocation.Trace.Stage;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

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
        SetAside.write(ledger, ranking, false);
        if (wares.candidates().length == 0) {
            return close();
        }
        var raised =
                new RaisedShares(wares, ledger.tieOrder(), instance.envelope().cents(), share());
        var shares = raise(raised);
        raised.ties().forEach(tie -> ledger.tie(tie.ordered(), tie.matters()));
        var purses = new SharesTrace(wares, ledger, shares.last()).write(raised.bought());
        complete(purses, shares);
        ledger.explain(shares);
        return rule.comparison() == Comparison.NONE ? close() : compared(shares);
    }

    /** The envelope divided by the voters who have a share, in cents. */
    private Fraction share() {
        var ballots = instance.ballots();
        long voters = rule.blank() == BlankBallots.COUNTED ? ballots.count() : ballots.count() - ballots.blank();
        return new Fraction(BigInteger.valueOf(instance.envelope().cents()), BigInteger.valueOf(voters));
    }

    private Shares raise(RaisedShares raised) {
        return switch (rule.completion()) {
            case None _, ByVotes _, ByPhragmen _ -> raised.asTheyAre();
            case Add add ->
                raised.raise(Fraction.of(add.step().cents()), add.untilExhaustive(), RaisedShares.MOST_STEPS);
            case Percent percent ->
                raised.raise(hundredths(percent.percent()), percent.untilExhaustive(), RaisedShares.MOST_STEPS);
        };
    }

    private Fraction hundredths(int percent) {
        var share = share();
        return new Fraction(
                share.numerator().multiply(BigInteger.valueOf(percent)),
                share.denominator().multiply(BigInteger.valueOf(100)));
    }

    private void complete(Purses purses, Shares shares) {
        switch (rule.completion()) {
            case None() -> {}
            case ByVotes() -> byVotes();
            case Add add -> byVotesIf(add.thenByVotes() || shares.end() == End.ALL_FUNDED);
            case Percent percent -> byVotesIf(percent.thenByVotes() || shares.end() == End.ALL_FUNDED);
            case ByPhragmen(var loads) ->
                new PhragmenRun(ledger, wares, loads(loads, purses, shares), WhenItDoesNotFit.STOP, Stage.COMPLETION)
                        .run();
        }
    }

    private PhragmenLoads loads(Loads loads, Purses purses, Shares shares) {
        return switch (loads) {
            case ZERO -> PhragmenLoads.none(wares);
            case LEFTOVERS -> PhragmenLoads.leaving(wares, purses, shares.last());
        };
    }

    private void byVotesIf(boolean wanted) {
        if (wanted) {
            byVotes();
        }
    }

    private void byVotes() {
        new VotesCompletion(ledger, ledger.ranking(Merit.VOTES)).run();
    }

    /** The count by votes instead, when the rule says that voters are asked and more of them prefer it. */
    private Allocation compared(Shares shares) {
        var byShares = close();
        var byVotes = Allocator.allocate(instance, Greedy.byVotes(WhenItDoesNotFit.SKIP, 1), byShares.tieBreak());
        var preferred =
                new Preferences(instance.ballots(), positions(byShares), positions(byVotes)).count(rule.comparison());
        boolean kept = preferred.byShares() >= preferred.byVotes();
        var told = kept ? ledger : new Ledger(instance, rule, byShares.tieBreak());
        told.explain(shares.preferred(preferred));
        if (kept) {
            told.addTies(byVotes.trace().ties());
        } else {
            told.addTies(byShares.trace().ties());
            told.adopt(byVotes, Stage.COMPLETION);
        }
        return told.close(ranking.order(), ranking::merit);
    }

    private List<Integer> positions(Allocation allocation) {
        var ids = instance.ballots().candidateIds();
        return IntStream.range(0, ids.size())
                .filter(position -> allocation.funded().contains(ids.get(position)))
                .boxed()
                .toList();
    }

    private Allocation close() {
        return ledger.close(ranking.order(), ranking::merit);
    }
}
