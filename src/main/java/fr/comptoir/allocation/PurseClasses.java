package fr.comptoir.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different purses there are: whole numbers over one common denominator. The denominator grows as purchases divide the
 * money; a purse keeps the numerator of the day it was last looked at, and is brought up to date when it is looked at again.
 */
final class PurseClasses {

    /** The purse of those who have nothing left. */
    static final int EMPTY = 0;

    private final List<BigInteger> denominators = new ArrayList<>();
    private final List<BigInteger> factors = new ArrayList<>();
    private BigInteger[] numerators = new BigInteger[16];
    private int[] days = new int[16];
    private double[] filters = new double[16];
    private int size;

    PurseClasses(BigInteger denominator) {
        denominators.add(denominator);
        add(BigInteger.ZERO);
    }

    /** How many purses there ever were. */
    int size() {
        return size;
    }

    BigInteger denominator() {
        return denominators.getLast();
    }

    /** A new purse, with this over the present denominator. */
    int add(BigInteger numerator) {
        if (numerator.signum() < 0) {
            throw new IllegalStateException("A voter paid more than was left");
        }
        if (numerator.signum() == 0 && size > 0) {
            return EMPTY;
        }
        if (size == days.length) {
            numerators = Arrays.copyOf(numerators, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            filters = Arrays.copyOf(filters, 2 * size);
        }
        numerators[size] = numerator;
        days[size] = today();
        // Never 0 for what is more than nothing, however little: 0 is taken for certain.
        filters[size] = size == EMPTY ? 0 : Math.max(Double.MIN_VALUE, Approximation.ratio(numerator, denominator()));
        return size++;
    }

    /** What is in the purse, over the present denominator. */
    BigInteger numerator(int purse) {
        if (days[purse] != today()) {
            numerators[purse] = numerators[purse].multiply(factorSince(days[purse]));
            days[purse] = today();
        }
        return numerators[purse];
    }

    /** What is in the purse, in cents, nearly. */
    double filter(int purse) {
        return filters[purse];
    }

    /** Divides each part into so many. */
    void divide(BigInteger factor) {
        denominators.add(denominator().multiply(factor));
        factors.clear();
    }

    private int today() {
        return denominators.size() - 1;
    }

    /** By how much the denominator has grown since that day; worked out once for all the purses of that day. */
    private BigInteger factorSince(int day) {
        while (factors.size() <= day) {
            factors.add(BigInteger.ZERO);
        }
        if (factors.get(day).signum() == 0) {
            factors.set(day, denominator().divide(denominators.get(day)));
        }
        return factors.get(day);
    }
}
