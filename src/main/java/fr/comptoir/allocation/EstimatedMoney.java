package fr.comptoir.allocation;

import java.util.Arrays;

/**
 * The voters' money in floating-point numbers, each with the most that it may be wrong by. Answers are given only when they
 * are certain; most are, and take far less time than exact numbers.
 */
final class EstimatedMoney {

    /** How sure an answer is. */
    enum Answer {
        AFFORDABLE,
        UNAFFORDABLE,
        UNCLEAR
    }

    /** Above the relative error of one operation. */
    private static final double ROUNDING = 0x1p-51;

    /** A price is told when its error is well below the gap that tells two prices apart. */
    private static final double PRECISION = Approximation.GAP / 10;

    private static final int MOST_PASSES = 100;

    private final Wares wares;
    private final Supporters supporters;
    private final double[] money;
    private final double[] errors;
    private final double[] prices;
    private final double[] priceErrors;
    private final long[] givers;
    private final boolean[] plain;

    /** @param share the money of each voter, in cents */
    EstimatedMoney(Wares wares, Fraction share) {
        this.wares = wares;
        this.supporters = wares.supporters();
        this.money = new double[supporters.groups()];
        this.errors = new double[supporters.groups()];
        this.prices = new double[wares.costs().length];
        this.priceErrors = new double[prices.length];
        this.givers = new long[prices.length];
        this.plain = new boolean[prices.length];
        double each = Approximation.ratio(share.numerator(), share.denominator());
        Arrays.fill(money, each);
        Arrays.fill(errors, each * ROUNDING);
        for (int candidate : wares.candidates()) {
            prices[candidate] = (double) wares.costs()[candidate] / supporters.totalPoints(candidate);
        }
    }

    /** Asks whether supporters can pay for a candidate, and at which price. */
    Answer ask(int candidate) {
        double cost = wares.costs()[candidate];
        double price = prices[candidate];
        long before = -1;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var look = look(candidate, price);
            if (look.points() == 0) {
                return look.paidOut() + look.error() < cost ? Answer.UNAFFORDABLE : Answer.UNCLEAR;
            }
            double next = (cost - look.paidOut()) / look.points();
            if (next == price || look.points() == before) {
                return settle(candidate, next, look);
            }
            price = next;
            before = look.points();
        }
        return Answer.UNCLEAR;
    }

    /** Who would pay this price for a point, and what the others would pay together. */
    private Look look(int candidate, double price) {
        var groups = supporters.of(candidate);
        double paidOut = 0;
        double error = wares.costs()[candidate] * (groups.length + 8) * ROUNDING;
        boolean penniless = true;
        boolean clear = true;
        long points = 0;
        for (int place = 0; place < groups.length; place++) {
            int group = groups[place];
            int given = supporters.points(candidate, place);
            int weight = supporters.weight(group);
            double asked = price * given;
            double has = money[group];
            clear &= Math.abs(has - asked) > asked * Approximation.GAP + errors[group];
            if (has < asked) {
                paidOut += weight * has;
                error += weight * errors[group];
                penniless &= has == 0;
            } else {
                points += (long) weight * given;
            }
        }
        return new Look(points, paidOut, error, clear, penniless);
    }

    private Answer settle(int candidate, double price, Look look) {
        prices[candidate] = price;
        priceErrors[candidate] = look.error() / look.points();
        givers[candidate] = look.points();
        plain[candidate] = look.clear() && look.penniless();
        boolean precise = look.error() < price * look.points() * PRECISION;
        return look.clear() && precise ? Answer.AFFORDABLE : Answer.UNCLEAR;
    }

    /** The price of a candidate that was {@link Answer#AFFORDABLE}, for what it is worth. */
    double price(int candidate) {
        return prices[candidate] / wares.worths()[candidate];
    }

    /** Whether those who pay less have nothing at all, so that the price is known exactly. */
    boolean isPlain(int candidate) {
        return plain[candidate];
    }

    /** The points given by those who pay the price. */
    long givers(int candidate) {
        return givers[candidate];
    }

    /** Takes out the price of a candidate that was {@link Answer#AFFORDABLE} when asked last. */
    void buy(int candidate) {
        var groups = supporters.of(candidate);
        for (int place = 0; place < groups.length; place++) {
            int group = groups[place];
            int given = supporters.points(candidate, place);
            double asked = prices[candidate] * given;
            if (money[group] < asked) {
                money[group] = 0;
                errors[group] = 0;
            } else {
                errors[group] += priceErrors[candidate] * given + money[group] * ROUNDING;
                money[group] -= asked;
            }
        }
    }

    /** Takes over what the supporters of a candidate have left, known exactly. */
    void correct(int candidate, Purses exact) {
        for (int group : supporters.of(candidate)) {
            money[group] = exact.leftNearly(group);
            errors[group] = money[group] * ROUNDING;
        }
    }

    /**
     * Supporters at some price.
     *
     * @param points the points given by those who have enough
     * @param paidOut what the others have together
     * @param error by how much that may be wrong, rounding included
     * @param clear whether each supporter certainly has more, or less, than asked
     * @param penniless whether the others certainly have nothing
     */
    private record Look(long points, double paidOut, double error, boolean clear, boolean penniless) {}
}
