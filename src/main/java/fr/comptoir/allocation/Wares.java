package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;
import java.util.stream.IntStream;

/**
 * What voters can buy with their shares: candidates that somebody chose and that the envelope can pay for.
 *
 * @param supporters who chose each candidate
 * @param costs what each candidate costs, in cents
 * @param worths what a point given to a candidate is worth to who gives it
 * @param candidates the positions of those that can be bought
 */
record Wares(Supporters supporters, long[] costs, long[] worths, int[] candidates) {

    static Wares of(Instance instance, Utility utility) {
        var supporters = new Supporters(instance.ballots(), utility == Utility.POINTS);
        var costs = instance.candidates().stream()
                .mapToLong(candidate -> candidate.cost().cents())
                .toArray();
        var worths = utility == Utility.COST
                ? costs
                : IntStream.range(0, costs.length).mapToLong(_ -> 1).toArray();
        var candidates = IntStream.range(0, costs.length)
                .filter(candidate -> supporters.votes(candidate) > 0
                        && costs[candidate] <= instance.envelope().cents())
                .toArray();
        return new Wares(supporters, costs, worths, candidates);
    }

    /** The same without this candidate. */
    Wares without(int candidate) {
        return new Wares(
                supporters,
                costs,
                worths,
                IntStream.of(candidates).filter(other -> other != candidate).toArray());
    }

    /** The prices, by position, as long as all supporters have enough, nearly. */
    double[] firstPrices() {
        var prices = new double[costs.length];
        for (int candidate : candidates) {
            prices[candidate] = (double) costs[candidate] / supporters.totalPoints(candidate) / worths[candidate];
        }
        return prices;
    }

    /** What each candidate is worth to all voters together, by position. */
    long[] totalWorths() {
        return IntStream.range(0, costs.length)
                .mapToLong(candidate -> Math.multiplyExact(supporters.totalPoints(candidate), worths[candidate]))
                .toArray();
    }

    /** What all of them cost together, in cents. */
    long allCost() {
        return IntStream.of(candidates).mapToLong(candidate -> costs[candidate]).reduce(0, Math::addExact);
    }

    Amount cost(int candidate) {
        return Amount.ofCents(costs[candidate]);
    }
}
