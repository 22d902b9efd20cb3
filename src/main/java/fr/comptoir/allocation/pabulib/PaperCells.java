package fr.comptoir.allocation.pabulib;

import fr.comptoir.allocation.Paper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ballot as cells of the section VOTES, after the voter: what it chose and, for some kinds, the points it gives. */
record PaperCells(VoteType type) {

    /** The columns that say something of the ballot; whoever cast it has no column but a number. */
    List<String> columns() {
        return type.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
    }

    /** The cells of a ballot: by decreasing points when there are points, and identifiers in their own order. */
    List<String> of(Paper paper) {
        var ordered = paper.byPoints();
        var vote = String.join(",", ordered.choices());
        return type.hasPoints() ? List.of(vote, list(ordered.points())) : List.of(vote);
    }

    /** Why this kind of election cannot hold the ballot; empty when it can. */
    String fault(Paper paper) {
        return switch (type) {
            case APPROVAL -> plain(paper) ? "" : "A ballot gives points";
            case CHOOSE_1 ->
                plain(paper) && paper.choices().size() < 2 ? "" : "A ballot has several choices, or points";
            case ORDINAL -> ranking(paper) ? "" : "A ballot does not rank its choices";
            case CUMULATIVE, SCORING -> "";
        };
    }

    private static boolean plain(Paper paper) {
        return paper.points().stream().allMatch(points -> points == 1);
    }

    /** Whether the points are those of a ranking by {@link Borda#LAST_GETS_ONE}. */
    private static boolean ranking(Paper paper) {
        var points = paper.points().stream().sorted().toList();
        return points.equals(IntStream.rangeClosed(1, points.size()).boxed().toList());
    }

    private static String list(List<Integer> points) {
        return points.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
