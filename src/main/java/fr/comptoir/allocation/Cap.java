package fr.comptoir.allocation;

import fr.comptoir.shared.Amount;

/** The most that one group of candidates may have: laureates, or money. A candidate of no group is never capped. */
public sealed interface Cap {

    /** The groups that are capped: territories, themes, holders, candidates that exclude one another. */
    Dimension dimension();

    /** Candidates of the same {@link Dimension#ALTERNATIVES} exclude one another. */
    static Cap exclusion() {
        return new Laureates(Dimension.ALTERNATIVES, 1);
    }

    /**
     * So many laureates at most.
     *
     * @param dimension the groups that are capped
     * @param most more than zero
     */
    record Laureates(Dimension dimension, int most) implements Cap {

        /** Refuses a cap that lets nobody through with {@link IllegalArgumentException}. */
        public Laureates {
            if (most < 1) {
                throw new IllegalArgumentException("A cap lets somebody through: " + most);
            }
        }
    }

    /**
     * So much money at most.
     *
     * @param dimension the groups that are capped
     * @param most more than zero
     */
    record Money(Dimension dimension, Amount most) implements Cap {

        /** Refuses a cap that lets nobody through with {@link IllegalArgumentException}. */
        public Money {
            if (!most.isPositive()) {
                throw new IllegalArgumentException("A cap lets somebody through: " + most);
            }
        }
    }
}
