package fr.comptoir.allocation;

import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of {@link AllFunded}. A part is a level, the same for all, times the candidate's weight, kept between its floor and its
 * ceiling. The more the level rises the more is given: the last level, among those where a candidate reaches a bound, that the
 * envelope allows tells who is at a bound and who shares the rest. The cents that rounding down leaves go to the largest remainders.
 */
final class AllFundedCount {

    private final AllFunded rule;
    private final Ledger ledger;
    private final Ranking ranking;
    private final long envelope;
    private final long[] parts;

    AllFundedCount(Instance instance, AllFunded rule, TieBreak tieBreak, Bonus bonus) {
        this.rule = rule;
        this.ledger = new Ledger(instance, rule, tieBreak, bonus);
        this.ranking = ledger.ranking(Merit.VOTES);
        this.envelope = instance.envelope().cents();
        this.parts = new long[instance.candidates().size()];
    }

    Allocation run() {
        var served = served();
        share(served);
        for (int position : ranking.order()) {
            if (parts[position] > 0) {
                ledger.fund(position, Stage.RULE, Amount.ofCents(parts[position]));
            } else {
                ledger.refuse(position, Stage.RULE, reason(position));
            }
        }
        return ledger.close(ranking.order(), ranking::merit);
    }

    private Reason reason(int position) {
        if (ledger.votes(position) == 0) {
            return Reason.NO_VOTE;
        }
        return ledger.votes(position) < rule.minimumVotes() ? Reason.BELOW_MINIMUM : Reason.BELOW_FLOOR;
    }

    /** Who is served: everyone with enough votes, less the last ones while the floors together exceed the envelope. */
    private List<Integer> served() {
        var served = new ArrayList<>(ranking.order().stream()
                .filter(position -> ledger.votes(position) >= rule.minimumVotes())
                .toList());
        long floors = served.stream().mapToLong(this::floor).sum();
        while (floors > envelope) {
            int last = served.removeLast();
            floors -= floor(last);
            noteTie(served, last);
        }
        return served;
    }

    /** The last one served and the first one left out, when only the tie-break parts them. */
    private void noteTie(List<Integer> served, int left) {
        if (!served.isEmpty() && ranking.level(served.getLast(), left)) {
            ledger.tie(List.of(served.getLast(), left), true);
        }
    }

    private void share(List<Integer> served) {
        var level = served.stream()
                .flatMap(position -> Stream.of(level(position, floor(position)), level(position, ceiling(position))))
                .filter(candidate -> allows(served, candidate))
                .max(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
        var sharing =
                served.stream().filter(position -> between(position, level)).toList();
        long money = envelope;
        for (int position : served) {
            if (!sharing.contains(position)) {
                parts[position] = bound(position, level);
                money -= parts[position];
            }
        }
        shareInProportion(sharing, money);
    }

    /** Whether the envelope suffices at this level. */
    private boolean allows(List<Integer> served, Fraction level) {
        long bounds = 0;
        long weights = 0;
        for (int position : served) {
            if (between(position, level)) {
                weights += weight(position);
            } else {
                bounds += bound(position, level);
            }
        }
        return Fraction.of(envelope - bounds).compareTo(level.times(weights)) >= 0;
    }

    private void shareInProportion(List<Integer> sharing, long money) {
        long weights = sharing.stream().mapToLong(this::weight).sum();
        var remainders = new BigInteger[parts.length];
        long cents = money;
        for (int position : sharing) {
            var parted = BigInteger.valueOf(money)
                    .multiply(BigInteger.valueOf(weight(position)))
                    .divideAndRemainder(BigInteger.valueOf(weights));
            parts[position] = parted[0].longValueExact();
            remainders[position] = parted[1];
            cents -= parts[position];
        }
        giveCents(sharing, remainders, sharing.isEmpty() ? 0 : Math.toIntExact(cents));
    }

    /** One cent to each of the largest remainders; between equal ones, in the order of merit, which {@code sharing} is in. */
    private void giveCents(List<Integer> sharing, BigInteger[] remainders, int cents) {
        var order = sharing.stream()
                .sorted(Comparator.<Integer, BigInteger>comparing(position -> remainders[position])
                        .reversed())
                .toList();
        order.stream().limit(cents).forEach(position -> parts[position]++);
        if (cents > 0 && cents < order.size()) {
            noteTie(order.subList(0, cents), order.get(cents), remainders);
        }
    }

    /** The candidates that only the tie-break parts when the last cent is given. */
    private void noteTie(List<Integer> given, int next, BigInteger[] remainders) {
        if (ranking.level(given.getLast(), next) && remainders[given.getLast()].equals(remainders[next])) {
            ledger.tie(List.of(given.getLast(), next), true);
        }
    }

    /** The level at which this candidate's part is so many cents; a candidate without weight is at its floor at any level. */
    private Fraction level(int position, long cents) {
        return weight(position) == 0 ? Fraction.ZERO : Fraction.of(cents, weight(position));
    }

    private boolean between(int position, Fraction level) {
        return weight(position) > 0
                && level(position, floor(position)).compareTo(level) <= 0
                && level(position, ceiling(position)).compareTo(level) > 0;
    }

    /** The part of a candidate that is not between its bounds at this level. */
    private long bound(int position, Fraction level) {
        boolean below =
                weight(position) == 0 || level(position, floor(position)).compareTo(level) > 0;
        return below ? floor(position) : ceiling(position);
    }

    private long weight(int position) {
        return switch (rule.share()) {
            case EQUAL -> 1;
            case VOTES -> ledger.votes(position);
        };
    }

    private long floor(int position) {
        return Math.min(rule.floor().cents(), ceiling(position));
    }

    private long ceiling(int position) {
        long cost = ledger.cost(position).cents();
        return rule.cap().map(cap -> Math.min(cap.cents(), cost)).orElse(cost);
    }
}
