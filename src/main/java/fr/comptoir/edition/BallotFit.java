package fr.comptoir.edition;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Tiers;
import fr.comptoir.allocation.Utility;

/**
 * Which rules of allocation read what a kind of ballot says. A rule that counts votes would throw away places and mentions; one
 * that counts points has none to count where people only choose.
 */
final class BallotFit {

    private BallotFit() {}

    /** Whether the rule reads all that such a ballot says, and nothing that it does not. */
    static boolean fits(BallotKind kind, Rule rule) {
        return switch (kind) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> readsVotes(rule);
            case RANKING -> readsPoints(rule);
            case JUDGEMENT -> readsPoints(rule) || isBy(Merit.MAJORITY_JUDGMENT, rule);
            case FOR_AGAINST -> isBy(Merit.POINTS, rule) && asksForNoVotes(rule);
        };
    }

    private static boolean readsVotes(Rule rule) {
        return switch (rule) {
            case Greedy greedy -> greedy.by() == Merit.VOTES || greedy.by() == Merit.VOTES_PER_COST;
            case EqualShares shares -> shares.utility() != Utility.POINTS;
            case MaximumWelfare welfare -> welfare.utility() != Utility.POINTS;
            case Envelopes envelopes -> readsVotes(envelopes.within());
            case AllFunded _, Tiers _, Phragmen _ -> true;
        };
    }

    private static boolean readsPoints(Rule rule) {
        return switch (rule) {
            case Greedy greedy -> greedy.by() == Merit.POINTS || greedy.by() == Merit.POINTS_PER_COST;
            case EqualShares shares -> shares.utility() == Utility.POINTS;
            case MaximumWelfare welfare -> welfare.utility() == Utility.POINTS;
            case Envelopes envelopes -> readsPoints(envelopes.within());
            case AllFunded _, Tiers _, Phragmen _ -> false;
        };
    }

    private static boolean isBy(Merit merit, Rule rule) {
        return switch (rule) {
            case Greedy greedy -> greedy.by() == merit;
            case Envelopes envelopes -> isBy(merit, envelopes.within());
            case EqualShares _, MaximumWelfare _, AllFunded _, Tiers _, Phragmen _ -> false;
        };
    }

    /** On a ballot for or against, « no opinion » gives a point: a number of ballots that gave some says nothing. */
    private static boolean asksForNoVotes(Rule rule) {
        return switch (rule) {
            case Greedy greedy -> greedy.minimumVotes() <= 1;
            case Envelopes envelopes -> asksForNoVotes(envelopes.within());
            case EqualShares _, MaximumWelfare _, AllFunded _, Tiers _, Phragmen _ -> true;
        };
    }
}
