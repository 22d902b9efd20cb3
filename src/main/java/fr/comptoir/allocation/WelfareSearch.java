package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the candidates worth most that the envelope can pay for, exactly. They are looked at from the last to the first of
 * the tie-break; of the choices among those seen so far, only those are kept that no other beats for the same cost or less,
 * and that may still lead to the best.
 */
final class WelfareSearch {

    private final List<Integer> candidates;
    private final long[] costs;
    private final long[] worths;
    private final long envelope;
    private final WelfareBound bound;
    private List<WelfareChoice> kept = List.of(WelfareChoice.NOTHING);
    private long reached; // what some choice is known to be worth

    /**
     * @param candidates those that fit and are worth something, by the tie-break
     * @param costs what each candidate costs, by position, in cents
     * @param worths what each candidate is worth to all voters, by position
     * @param envelope in cents
     */
    WelfareSearch(List<Integer> candidates, long[] costs, long[] worths, long envelope) {
        this.candidates = candidates;
        this.costs = costs;
        this.worths = worths;
        this.envelope = envelope;
        this.bound = new WelfareBound(candidates, costs, worths);
    }

    WelfareSearch run() {
        for (int place = candidates.size() - 1; place >= 0; place--) {
            Allocator.requireWanted();
            bound.leave(place);
            kept = merge(kept, candidates.get(place));
        }
        return this;
    }

    /** The candidates worth most: as few as can be, then with the first of the tie-break. */
    List<Integer> best() {
        return kept.getLast().candidates();
    }

    /** Other candidates worth as much with as few of them, when there are. */
    Optional<List<Integer>> others() {
        var best = kept.getLast();
        if (kept.size() > 1 && kept.get(kept.size() - 2).compare(best) == 0) {
            return Optional.of(kept.get(kept.size() - 2).candidates());
        }
        return best.others();
    }

    /** The choices without and with this candidate, by ascending cost, each better than those before it. */
    private List<WelfareChoice> merge(List<WelfareChoice> choices, int candidate) {
        var merged = new Merged(candidate);
        int without = 0;
        int with = 0;
        while (without < choices.size() || with < choices.size()) {
            if (with < choices.size() && choices.get(with).cost() + costs[candidate] > envelope) {
                with = choices.size();
            } else if (with == choices.size()) {
                merged.add(choices.get(without++));
            } else {
                var larger = choices.get(with).with(candidate, costs[candidate], worths[candidate]);
                if (without < choices.size() && goesFirst(choices.get(without), larger)) {
                    merged.add(choices.get(without++));
                } else {
                    merged.add(larger);
                    with++;
                }
            }
        }
        return merged.choices;
    }

    /** By cost; at the same cost the better one, and on equal terms the one with the candidate. */
    private static boolean goesFirst(WelfareChoice without, WelfareChoice with) {
        return without.cost() != with.cost() ? without.cost() < with.cost() : without.compare(with) > 0;
    }

    /** Choices added by ascending cost: those worth keeping. */
    private final class Merged {

        private final int candidate;
        private final List<WelfareChoice> choices = new ArrayList<>();
        private long highestHope = -1;

        private Merged(int candidate) {
            this.candidate = candidate;
        }

        private void add(WelfareChoice choice) {
            if (!choices.isEmpty() && !betters(choice, choices.getLast())) {
                return;
            }
            long rest = envelope - choice.cost();
            long hope = Math.addExact(choice.worth(), bound.above(rest));
            if (hope > highestHope) {
                highestHope = hope;
                reached = Math.max(reached, choice.worth() + bound.below(rest));
            }
            if (hope >= reached) {
                choices.add(choice);
            }
        }

        /** On equal terms, the candidate looked at goes before all those seen so far: the choice with it is better. */
        private boolean betters(WelfareChoice choice, WelfareChoice last) {
            int compared = choice.compare(last);
            if (compared == 0 && last.last() == candidate && choice.last() != candidate) {
                choices.set(choices.size() - 1, last.preferredTo(choice));
                return false;
            }
            return compared >= 0;
        }
    }
}
