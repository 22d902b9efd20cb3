package fr.comptoir.allocation;

import java.math.BigInteger;
import java.util.Arrays;

/** What each voter has borne so far, exactly: whole numbers over one common denominator. */
final class PhragmenLoads {

    private final Wares wares;
    private final PurseClasses loads;
    private final int[] loadOf;
    private int[] firstShare = new int[16];

    private PhragmenLoads(Wares wares, PurseClasses loads, int[] loadOf) {
        this.wares = wares;
        this.loads = loads;
        this.loadOf = loadOf;
        Arrays.fill(firstShare, -1);
    }

    /** Nobody has borne anything. */
    static PhragmenLoads none(Wares wares) {
        return new PhragmenLoads(
                wares,
                new PurseClasses(BigInteger.ONE),
                new int[wares.supporters().groups()]);
    }

    /** Everyone has borne a share less what is left of it: as much more for all changes nothing, and no load is negative. */
    static PhragmenLoads leaving(Wares wares, Purses purses, Fraction share) {
        var classes = purses.classes();
        var loads = new PurseClasses(classes.denominator());
        var whole = share.numerator().multiply(classes.denominator()).divide(share.denominator());
        var loadOf = new int[wares.supporters().groups()];
        var loadOfPurse = new int[classes.size()];
        Arrays.fill(loadOfPurse, -1);
        for (int group = 0; group < loadOf.length; group++) {
            int purse = purses.of(group);
            if (loadOfPurse[purse] < 0) {
                loadOfPurse[purse] = loads.add(whole.subtract(classes.numerator(purse)));
            }
            loadOf[group] = loadOfPurse[purse];
        }
        return new PhragmenLoads(wares, loads, loadOf);
    }

    /** The load of each supporter once the candidate is funded. */
    Price price(int candidate) {
        var cost = BigInteger.valueOf(wares.costs()[candidate]).multiply(loads.denominator());
        return new Price(
                cost.add(quote(candidate).behind()),
                loads.denominator(),
                wares.supporters().votes(candidate),
                1);
    }

    /** All the supporters of the candidate now bear this. */
    void fund(int candidate, Price price) {
        var voters = BigInteger.valueOf(price.points());
        var common = price.owed().gcd(voters);
        loads.divide(voters.divide(common));
        int load = loads.add(price.owed().divide(common));
        for (int group : wares.supporters().of(candidate)) {
            loadOf[group] = load;
        }
    }

    private Quote quote(int candidate) {
        if (firstShare.length < loads.size()) {
            firstShare = new int[2 * loads.size()];
            Arrays.fill(firstShare, -1);
        }
        return Quote.of(wares.supporters(), candidate, loadOf, loads, firstShare);
    }
}
