package fr.comptoir.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that always falls the same way: the same seed invents the same people, amounts and votes on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True that many times out of a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of them. */
    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** All of them in another order. */
    <T> List<T> shuffled(List<T> from) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
