package fr.comptoir.allocation;

import java.math.BigInteger;

/**
 * What a candidate costs to those who chose it: all that some of them have left, and {@code owed} shared equally among the
 * points of the others.
 *
 * @param owed what is left to pay by the latter, in parts of {@code unit}
 * @param unit into how many parts a cent is divided
 * @param points the points that they give together, more than zero
 * @param worth what a point is worth to a voter
 */
record Price(BigInteger owed, BigInteger unit, long points, long worth) implements Comparable<Price> {

    /** What is paid for each point, in cents. */
    Fraction perPoint() {
        return new Fraction(owed, unit.multiply(BigInteger.valueOf(points)));
    }

    /** What is paid for each point and for what that is worth: the lowest goes first. */
    double filter() {
        return Approximation.ratio(owed, unit) / points / worth;
    }

    /** By what is paid for what a candidate is worth. */
    @Override
    public int compareTo(Price other) {
        return scaled(other).compareTo(other.scaled(this));
    }

    private BigInteger scaled(Price other) {
        return owed.multiply(other.unit)
                .multiply(BigInteger.valueOf(other.points))
                .multiply(BigInteger.valueOf(other.worth));
    }
}
