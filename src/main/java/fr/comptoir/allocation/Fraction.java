package fr.comptoir.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, for what money and votes give when divided: votes per cent, the share of a voter,
 * effective votes. Rules decide on these, never on a floating-point number.
 *
 * @param numerator of any sign
 * @param denominator more than zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = of(0);

    /** Puts the number in lowest terms; refuses a denominator that is not positive with {@link ArithmeticException}. */
    public Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("Not a denominator: " + denominator);
        }
        var common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** So many parts of one divided in so many. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** So many times this number. */
    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** For people and charts only: the nearest number with so many decimals, halves up. */
    public BigDecimal rounded(int decimals) {
        return rounded(RoundingMode.HALF_UP, decimals);
    }

    /** The largest whole number that is not more. */
    public long floor() {
        return rounded(RoundingMode.FLOOR, 0).longValueExact();
    }

    private BigDecimal rounded(RoundingMode mode, int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 7/3}, or {@code 5} when it is whole. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
