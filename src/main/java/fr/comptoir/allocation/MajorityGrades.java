package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The grades of each candidate over the ballots that are not blank, compared as majority judgment does. In ascending order of
 * grades, the lower median is taken away, then that of what is left, and so on: what comes out goes outwards from the middle,
 * in turn on either side. Comparing both sides at the distances where one of them changes is therefore enough.
 */
final class MajorityGrades implements Comparator<Integer> {

    private final long judges;
    private final long middle;
    private final List<TreeMap<Long, Integer>> gradeByLastPlace;

    MajorityGrades(Ballots ballots) {
        this.judges = ballots.count() - ballots.blank();
        this.middle = (judges + 1) / 2;
        this.gradeByLastPlace = counts(ballots).stream().map(this::places).toList();
    }

    /** How many ballots give each grade, for each candidate. */
    private static List<TreeMap<Integer, Long>> counts(Ballots ballots) {
        var counts = new ArrayList<TreeMap<Integer, Long>>();
        ballots.candidateIds().forEach(_ -> counts.add(new TreeMap<>()));
        var groups = ballots.groups();
        for (int group = 0; group < groups.size(); group++) {
            for (int place = 0; place < groups.length(group); place++) {
                counts.get(groups.choice(group, place))
                        .merge(groups.points(group, place), (long) groups.weight(group), Long::sum);
            }
        }
        return counts;
    }

    /** The grades under the place, from 1, of their last ballot; whoever gave none gave the lowest, 0. */
    private TreeMap<Long, Integer> places(TreeMap<Integer, Long> counts) {
        var places = new TreeMap<Long, Integer>();
        long place =
                judges - counts.values().stream().mapToLong(Long::longValue).sum();
        places.put(place, 0);
        for (var grade : counts.entrySet()) {
            place += grade.getValue();
            places.put(place, grade.getKey());
        }
        return places;
    }

    /** The majority grade of a candidate. */
    Fraction median(int candidate) {
        return Fraction.of(judges == 0 ? 0 : grade(candidate, middle));
    }

    /** Negative when the left one is judged better, 0 when no grade tells both apart. */
    @Override
    public int compare(Integer left, Integer right) {
        for (long distance : distances(left, right)) {
            for (long place : judges % 2 == 0 ? sides(distance, -distance) : sides(-distance, distance)) {
                if (place >= 1 && place <= judges && grade(left, place) != grade(right, place)) {
                    return Integer.compare(grade(right, place), grade(left, place));
                }
            }
        }
        return 0;
    }

    private long[] sides(long first, long second) {
        return LongStream.of(middle + first, middle + second).toArray();
    }

    /** The distances from the middle at which a grade of either candidate changes, and the middle itself. */
    private TreeSet<Long> distances(int left, int right) {
        var distances = new TreeSet<>(List.of(0L));
        Stream.of(left, right)
                .flatMap(candidate -> gradeByLastPlace.get(candidate).keySet().stream())
                .forEach(last -> distances.add(last < middle ? middle - last : last + 1 - middle));
        return distances;
    }

    private int grade(int candidate, long place) {
        return gradeByLastPlace.get(candidate).ceilingEntry(place).getValue();
    }
}
