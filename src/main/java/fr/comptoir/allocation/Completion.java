package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;

/** What becomes of the money that voters have left once their equal shares buy nothing more. */
public sealed interface Completion {

    /** It stays in the envelope. */
    record None() implements Completion {}

    /** It goes to the other candidates by votes, passing over what does not fit; never to one without any vote. */
    record ByVotes() implements Completion {}

    /**
     * The share of every voter is raised step by step and all is counted again each time, until the candidates bought would
     * exceed the envelope: what was bought just before holds.
     *
     * @param step by how much each share is raised, more than zero
     * @param untilExhaustive whether to stop as soon as none of the others would fit in the money left
     * @param thenByVotes whether what is then left goes to the others as in {@link ByVotes}
     */
    record Add(Amount step, boolean untilExhaustive, boolean thenByVotes) implements Completion {

        /** Refuses a step that raises nothing with {@link IllegalArgumentException}. */
        public Add {
            if (!step.isPositive()) {
                throw new IllegalArgumentException("A step raises something: " + step);
            }
        }
    }

    /**
     * The same as {@link Add}, with steps in hundredths of the first share.
     *
     * @param percent by how many hundredths of the first share each share is raised, 1 to 100
     * @param untilExhaustive whether to stop as soon as none of the others would fit in the money left
     * @param thenByVotes whether what is then left goes to the others as in {@link ByVotes}
     */
    record Percent(int percent, boolean untilExhaustive, boolean thenByVotes) implements Completion {

        /** Refuses a step that raises nothing, or more than doubles, with {@link IllegalArgumentException}. */
        public Percent {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("Not a step in hundredths: " + percent);
            }
        }
    }

    /**
     * It goes to the other candidates by {@link Phragmen}, which stops at the first that does not fit.
     *
     * @param loads what voters start with
     */
    record ByPhragmen(Loads loads) implements Completion {}

    /** What voters have already borne when Phragmén's rule takes over. */
    enum Loads {

        /** Nothing: what they paid is forgotten. */
        ZERO,

        /** What they have left is to their credit. */
        LEFTOVERS
    }
}
