package fr.comptoir.edition;

import java.util.List;

/**
 * What a ballot paper of an edition asks.
 *
 * @param kind what one does on it
 * @param choicesMin fewest projects on a ballot that is not refused: at least one
 * @param choicesMax most projects that one may choose, put in order or judge
 * @param reach on which projects
 * @param points of a ranking, the points of each place, the first one first, none twice; of a judgement, one number, how many
 *     mentions there are; empty otherwise
 */
public record BallotTerms(BallotKind kind, int choicesMin, int choicesMax, Reach reach, List<Integer> points) {

    /** Most lines and most points: what one byte of a sealed ballot holds. */
    public static final int MOST = 254;

    /** Keeps a copy that does not change. */
    public BallotTerms {
        points = List.copyOf(points);
    }

    /** The reference case: between so many and so many projects of the whole list. */
    public static BallotTerms choices(int min, int max) {
        return new BallotTerms(BallotKind.CHOICES, min, max, Reach.WHOLE, List.of());
    }

    /** How many mentions a judgement has; the lowest is given by leaving a project without any. */
    public int mentions() {
        return kind == BallotKind.JUDGEMENT ? points.getFirst() : 0;
    }

    /** Whether a ballot gives something else than one point to each project chosen. */
    public boolean hasPoints() {
        return switch (kind) {
            case RANKING, JUDGEMENT, FOR_AGAINST -> true;
            case CHOICES, ONE_PER_THEME, KNAPSACK -> false;
        };
    }
}
