package fr.comptoir.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * How those who chose a candidate would pay for it together, each the same for a point given, or all that is left to them
 * when it is less. Supporters who have the same purse and give the same points are one share.
 */
final class Quote {

    private final PurseClasses purses;
    private final int[] shareOf;
    private final int[] purseOf;
    private final int[] points;
    private final long[] voters;
    private final boolean[] paidOut;
    private int size;

    private Quote(PurseClasses purses, int places) {
        this.purses = purses;
        this.shareOf = new int[places];
        this.purseOf = new int[places];
        this.points = new int[places];
        this.voters = new long[places];
        this.paidOut = new boolean[places];
    }

    /**
     * Puts the supporters of a candidate together.
     *
     * @param firstShare for each purse, room to note the first share that has it; -1 before and after
     */
    static Quote of(Supporters supporters, int candidate, int[] purseOfGroup, PurseClasses purses, int[] firstShare) {
        var groups = supporters.of(candidate);
        var quote = new Quote(purses, groups.length);
        var next = new int[groups.length];
        for (int place = 0; place < groups.length; place++) {
            int purse = purseOfGroup[groups[place]];
            int points = supporters.points(candidate, place);
            int share = firstShare[purse];
            while (share >= 0 && quote.points[share] != points) {
                share = next[share];
            }
            if (share < 0) {
                share = quote.size++;
                quote.purseOf[share] = purse;
                quote.points[share] = points;
                next[share] = firstShare[purse];
                firstShare[purse] = share;
            }
            quote.voters[share] += supporters.weight(groups[place]);
            quote.shareOf[place] = share;
        }
        for (int share = 0; share < quote.size; share++) {
            firstShare[quote.purseOf[share]] = -1;
        }
        return quote;
    }

    /** What the candidate costs them; empty when they do not have enough together. */
    Optional<Price> price(long cost, long worth) {
        var owed = BigInteger.valueOf(cost).multiply(purses.denominator());
        long givers = 0;
        for (int share = 0; share < size; share++) {
            givers = Math.addExact(givers, Math.multiplyExact(voters[share], points[share]));
        }
        Arrays.fill(paidOut, false);
        while (givers > 0) {
            double nearly = Approximation.ratio(owed, purses.denominator()) / givers;
            var left = owed;
            long leftGivers = givers;
            for (int share = 0; share < size; share++) {
                if (!paidOut[share] && cannotPay(share, nearly, owed, givers)) {
                    paidOut[share] = true;
                    left = left.subtract(money(share));
                    leftGivers -= voters[share] * points[share];
                }
            }
            if (leftGivers == givers) {
                return Optional.of(new Price(owed, purses.denominator(), givers, worth));
            }
            owed = left;
            givers = leftGivers;
        }
        return Optional.empty();
    }

    /** Whether a voter of this share has less than the points given times what is owed for one. */
    private boolean cannotPay(int share, double nearly, BigInteger owed, long givers) {
        double asked = nearly * points[share];
        double has = purses.filter(purseOf[share]);
        if (Approximation.certainlyLess(has, asked)) {
            return true;
        }
        return !Approximation.certainlyLess(asked, has)
                && purses.numerator(purseOf[share])
                                .multiply(BigInteger.valueOf(givers))
                                .compareTo(owed.multiply(BigInteger.valueOf(points[share])))
                        < 0;
    }

    private BigInteger money(int share) {
        return purses.numerator(purseOf[share]).multiply(BigInteger.valueOf(voters[share]));
    }

    /** What the supporters have left together, over the present denominator. */
    BigInteger behind() {
        var sum = BigInteger.ZERO;
        for (int share = 0; share < size; share++) {
            sum = sum.add(money(share));
        }
        return sum;
    }

    /** What the supporters would pay together at the price of another candidate for what it is worth, in cents. */
    Fraction offered(Price other, long worth) {
        var unit = BigInteger.valueOf(other.points()).multiply(BigInteger.valueOf(other.worth()));
        var perPoint = other.owed().multiply(BigInteger.valueOf(worth));
        var sum = BigInteger.ZERO;
        for (int share = 0; share < size; share++) {
            var asked = perPoint.multiply(BigInteger.valueOf(points[share]));
            var has = purses.numerator(purseOf[share]).multiply(unit);
            sum = sum.add(asked.min(has).multiply(BigInteger.valueOf(voters[share])));
        }
        return new Fraction(sum, unit.multiply(purses.denominator()));
    }

    /** How many supporters pay less than the others, once {@link #price} was asked. */
    long votersPaidOut() {
        long sum = 0;
        for (int share = 0; share < size; share++) {
            sum += paidOut[share] ? voters[share] : 0;
        }
        return sum;
    }

    /** How many supporters have nothing left. */
    long votersPenniless() {
        long sum = 0;
        for (int share = 0; share < size; share++) {
            sum += purseOf[share] == PurseClasses.EMPTY ? voters[share] : 0;
        }
        return sum;
    }

    /** Takes the price out of the purses, and tells which purse each place of the supporters has then. */
    int[] pay(Price price) {
        var points = BigInteger.valueOf(price.points());
        var common = price.owed().gcd(points);
        var factor = points.divide(common);
        var perPoint = price.owed().divide(common);
        purses.divide(factor);
        var after = new int[size];
        for (int share = 0; share < size; share++) {
            after[share] = paidOut[share]
                    ? PurseClasses.EMPTY
                    : purses.add(purses.numerator(purseOf[share])
                            .subtract(perPoint.multiply(BigInteger.valueOf(this.points[share]))));
        }
        return Arrays.stream(shareOf).map(share -> after[share]).toArray();
    }
}
