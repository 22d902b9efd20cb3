package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some candidates, what they cost and are worth together.
 *
 * @param cost in cents
 * @param worth to all voters
 * @param count how many candidates
 * @param last the candidate added last; -1 when there is none
 * @param before the choice without it
 * @param level a choice worth as much with as few candidates, that cost as much or more and was left aside
 */
record WelfareChoice(
        long cost,
        long worth,
        int count,
        int last,
        @Nullable WelfareChoice before,
        @Nullable WelfareChoice level) {

    /** Nobody. */
    static final WelfareChoice NOTHING = new WelfareChoice(0, 0, 0, -1, null, null);

    WelfareChoice with(int candidate, long itsCost, long itsWorth) {
        return new WelfareChoice(
                Math.addExact(cost, itsCost), Math.addExact(worth, itsWorth), count + 1, candidate, this, null);
    }

    /** The same, with a choice on equal terms that it was preferred to. */
    WelfareChoice preferredTo(WelfareChoice other) {
        return new WelfareChoice(cost, worth, count, last, before, level == null ? other : level);
    }

    /** Positive when it is worth more than the other, or as much with fewer candidates; 0 on equal terms. */
    int compare(WelfareChoice other) {
        return worth != other.worth ? Long.compare(worth, other.worth) : Integer.compare(other.count, count);
    }

    List<Integer> candidates() {
        var all = new ArrayList<Integer>();
        for (var choice = this; choice.before != null; choice = choice.before) {
            all.add(choice.last);
        }
        return all;
    }

    /** Other candidates worth as much with as few of them, when some were met. */
    Optional<List<Integer>> others() {
        var added = new ArrayList<Integer>();
        for (var choice = this; choice.before != null; choice = choice.before) {
            if (choice.level != null) {
                added.addAll(choice.level.candidates());
                return Optional.of(added);
            }
            added.add(choice.last);
        }
        return Optional.empty();
    }
}
