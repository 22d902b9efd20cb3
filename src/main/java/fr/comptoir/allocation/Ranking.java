package fr.comptoir.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The candidates of an election from the most to the least deserving, by position. */
final class Ranking {

    private final Comparator<Integer> best;
    private final List<Fraction> merits;
    private final List<Integer> order;

    private Ranking(Comparator<Integer> best, List<Fraction> merits, TieOrder tieOrder) {
        this.best = best;
        this.merits = merits;
        this.order = IntStream.range(0, merits.size())
                .boxed()
                .sorted(best.thenComparing(tieOrder))
                .toList();
    }

    static Ranking of(Instance instance, Merit by, TieOrder tieOrder) {
        var ballots = instance.ballots();
        return switch (by) {
            case VOTES -> of(ballots.votes(), tieOrder);
            case POINTS -> of(ballots.points(), tieOrder);
            case VOTES_PER_COST -> perCost(instance, ballots.votes(), tieOrder);
            case POINTS_PER_COST -> perCost(instance, ballots.points(), tieOrder);
            case MAJORITY_JUDGMENT -> {
                var grades = new MajorityGrades(ballots);
                var medians = IntStream.range(0, ballots.candidateIds().size())
                        .mapToObj(grades::median)
                        .toList();
                yield new Ranking(grades, medians, tieOrder);
            }
        };
    }

    private static Ranking of(long[] totals, TieOrder tieOrder) {
        var merits = IntStream.range(0, totals.length)
                .mapToObj(position -> Fraction.of(totals[position]))
                .toList();
        return new Ranking(Comparator.comparingLong(position -> -totals[position]), merits, tieOrder);
    }

    private static Ranking perCost(Instance instance, long[] totals, TieOrder tieOrder) {
        var merits = IntStream.range(0, totals.length)
                .mapToObj(position -> Fraction.of(
                        totals[position],
                        instance.candidates().get(position).cost().cents()))
                .toList();
        return new Ranking(Comparator.<Integer, Fraction>comparing(merits::get).reversed(), merits, tieOrder);
    }

    /** From the most to the least deserving, ties broken. */
    List<Integer> order() {
        return order;
    }

    /** Whether only the tie-break tells both apart. */
    boolean level(int left, int right) {
        return best.compare(left, right) == 0;
    }

    Fraction merit(int position) {
        return merits.get(position);
    }
}
