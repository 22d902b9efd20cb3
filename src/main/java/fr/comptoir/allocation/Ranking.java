package fr.comptoir.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    static Ranking of(Ledger ledger, Merit by, Ballots ballots) {
        return switch (by) {
            case VOTES -> of(ledger, position -> Fraction.of(ledger.votes(position)));
            case POINTS -> of(ledger, position -> Fraction.of(ledger.points(position)));
            case VOTES_PER_COST -> of(ledger, position -> forEachCent(ledger, position, ledger.votes(position)));
            case POINTS_PER_COST -> of(ledger, position -> forEachCent(ledger, position, ledger.points(position)));
            case MAJORITY_JUDGMENT -> {
                var grades = new MajorityGrades(ballots);
                yield new Ranking(grades, merits(ledger, grades::median), ledger.tieOrder());
            }
        };
    }

    private static Ranking of(Ledger ledger, IntFunction<Fraction> merit) {
        var merits = merits(ledger, merit);
        return new Ranking(Comparator.<Integer, Fraction>comparing(merits::get).reversed(), merits, ledger.tieOrder());
    }

    private static List<Fraction> merits(Ledger ledger, IntFunction<Fraction> merit) {
        return ledger.candidates().mapToObj(merit).toList();
    }

    private static Fraction forEachCent(Ledger ledger, int position, long total) {
        return Fraction.of(total, ledger.cost(position).cents());
    }

    /** From the most to the least deserving, ties broken. */
    List<Integer> order() {
        return order;
    }

    /** Whether only the tie-break tells both apart. */
    boolean level(int left, int right) {
        return best.compare(left, right) == 0;
    }

    /** The groups of two candidates or more that only the tie-break tells apart, in order. */
    Stream<List<Integer>> levels() {
        return order.stream()
                .filter(this::isFirst)
                .map(first ->
                        order.stream().filter(other -> level(first, other)).toList())
                .filter(level -> level.size() > 1);
    }

    private boolean isFirst(int position) {
        int place = order.indexOf(position);
        return place == 0 || !level(order.get(place - 1), position);
    }

    Fraction merit(int position) {
        return merits.get(position);
    }
}
