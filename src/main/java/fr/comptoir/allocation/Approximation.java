package fr.comptoir.allocation;

import java.math.BigInteger;

/** Floating-point numbers as a filter: they decide only between numbers that are further apart than any error they carry. */
final class Approximation {

    /** Well above the relative error of any number given by {@link #ratio}, and of the few operations made on it. */
    static final double GAP = 1e-9;

    private static final int KEPT_BITS = 64;

    private Approximation() {}

    /** The quotient of two numbers that are not negative, the second more than zero, to within 10⁻¹⁵. */
    static double ratio(BigInteger dividend, BigInteger divisor) {
        int dropped = Math.max(0, dividend.bitLength() - KEPT_BITS);
        int divisorDropped = Math.max(0, divisor.bitLength() - KEPT_BITS);
        double quotient = dividend.shiftRight(dropped).doubleValue()
                / divisor.shiftRight(divisorDropped).doubleValue();
        return Math.scalb(quotient, dropped - divisorDropped);
    }

    /** Whether the first is certainly less than the second; neither is negative. */
    static boolean certainlyLess(double left, double right) {
        return left < right * (1 - GAP);
    }
}
