package fr.comptoir.demonstration;

import fr.comptoir.shared.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The amounts that invented projects ask for: mostly round, some with cents, between 4 500 and 20 000 €. */
final class Requests {

    private static final long LEAST = 450_000;
    private static final long MOST = 2_000_000;
    private static final long STEP = 5_000;

    private Requests() {}

    /** So many amounts. */
    static List<Amount> any(int count, Dice dice) {
        return amounts(draw(count, dice));
    }

    /** So many amounts that make up exactly this total: the differences are spread in steps of 50 €, the last by cents. */
    static List<Amount> exactly(Amount total, int count, Dice dice) {
        var cents = draw(count, dice);
        var missing = total.cents() - LongStream.of(cents).sum();
        for (var index = 0; Math.abs(missing) >= STEP; index = (index + 1) % count) {
            var step = Long.signum(missing) * STEP;
            if (isPlausible(cents[index] + step)) {
                cents[index] += step;
                missing -= step;
            }
        }
        cents[firstWithRoom(cents, missing)] += missing;
        return amounts(cents);
    }

    private static int firstWithRoom(long[] cents, long missing) {
        var index = 0;
        while (!isPlausible(cents[index] + missing)) {
            index++;
        }
        return index;
    }

    private static boolean isPlausible(long cents) {
        return LEAST <= cents && cents <= MOST;
    }

    private static long[] draw(int count, Dice dice) {
        return LongStream.generate(() -> one(dice)).limit(count).toArray();
    }

    private static long one(Dice dice) {
        var fifties = dice.between(100, 380) * STEP;
        if (dice.chance(75)) {
            return fifties;
        }
        return dice.chance(60) ? fifties + dice.between(1, 4) * 1_000L : fifties + dice.between(1, 4_999);
    }

    private static List<Amount> amounts(long[] cents) {
        return Arrays.stream(cents).mapToObj(Amount::ofCents).toList();
    }
}
