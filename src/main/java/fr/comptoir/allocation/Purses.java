package fr.comptoir.allocation;

import java.util.Arrays;

/** The money that voters have left, exactly, as candidates are bought one after the other. */
final class Purses {

    private final Supporters supporters;
    private final PurseClasses purses;
    private final int[] purseOf;
    private int[] firstShare = new int[16];

    /** All voters have as much to start with, in cents. */
    Purses(Supporters supporters, Fraction endowment) {
        this.supporters = supporters;
        this.purses = new PurseClasses(endowment.denominator());
        this.purseOf = new int[supporters.groups()];
        Arrays.fill(purseOf, purses.add(endowment.numerator()));
        Arrays.fill(firstShare, -1);
    }

    /** How the supporters of a candidate would pay for it now. */
    Quote quote(int candidate) {
        if (firstShare.length < purses.size()) {
            firstShare = new int[2 * purses.size()];
            Arrays.fill(firstShare, -1);
        }
        return Quote.of(supporters, candidate, purseOf, purses, firstShare);
    }

    /** Buys the candidate at the price that its quote gave. */
    void buy(int candidate, Quote quote, Price price) {
        var after = quote.pay(price);
        var groups = supporters.of(candidate);
        for (int place = 0; place < groups.length; place++) {
            purseOf[groups[place]] = after[place];
        }
    }

    /** What these supporters have left together, in cents. */
    Fraction behind(Quote quote) {
        return new Fraction(quote.behind(), purses.denominator());
    }

    /** What the supporters of a candidate have left together, in cents, nearly. */
    double behindNearly(int candidate) {
        double sum = 0;
        for (int group : supporters.of(candidate)) {
            sum += supporters.weight(group) * purses.filter(purseOf[group]);
        }
        return sum;
    }

    /** What a voter of this group has left, in cents, nearly. */
    double leftNearly(int group) {
        return purses.filter(purseOf[group]);
    }

    /** The purses there are. */
    PurseClasses classes() {
        return purses;
    }

    /** The purse of a group of voters. */
    int of(int group) {
        return purseOf[group];
    }
}
