package fr.comptoir.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who chose each candidate: identical ballots are one group of voters. The points are 1 unless the count looks at them.
 */
final class Supporters {

    private final int[] weights;
    private final int[][] groups;
    private final int[][] points;
    private final long[] totalPoints;
    private final long[] votes;

    Supporters(Ballots ballots, boolean byPoints) {
        var papers = ballots.groups();
        int candidates = ballots.candidateIds().size();
        this.weights = IntStream.range(0, papers.size()).map(papers::weight).toArray();
        this.votes = ballots.votes();
        this.totalPoints = byPoints ? ballots.points() : votes;
        var sizes = new int[candidates];
        for (int group = 0; group < papers.size(); group++) {
            for (int place = 0; place < papers.length(group); place++) {
                sizes[papers.choice(group, place)]++;
            }
        }
        this.groups = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        boolean all = byPoints && papers.hasPoints();
        this.points = all ? Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new) : new int[0][];
        var filled = new int[candidates];
        for (int group = 0; group < papers.size(); group++) {
            for (int place = 0; place < papers.length(group); place++) {
                int candidate = papers.choice(group, place);
                groups[candidate][filled[candidate]] = group;
                if (all) {
                    points[candidate][filled[candidate]] = papers.points(group, place);
                }
                filled[candidate]++;
            }
        }
    }

    /** How many groups of voters there are. */
    int groups() {
        return weights.length;
    }

    /** How many voters this group has. */
    int weight(int group) {
        return weights[group];
    }

    /** The groups that chose this candidate. */
    int[] of(int candidate) {
        return groups[candidate];
    }

    /** The points that the group at this place of {@link #of} gives to the candidate. */
    int points(int candidate, int place) {
        return points.length == 0 ? 1 : points[candidate][place];
    }

    /** The points given to a candidate by all: its votes when points are not looked at. */
    long totalPoints(int candidate) {
        return totalPoints[candidate];
    }

    long votes(int candidate) {
        return votes[candidate];
    }
}
