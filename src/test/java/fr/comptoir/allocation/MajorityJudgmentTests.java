package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of docs/counting.md, and majority judgment done by hand on ballots drawn at random. */
class MajorityJudgmentTests {

    private static final Greedy RULE = Greedy.by(Merit.MAJORITY_JUDGMENT, WhenItDoesNotFit.SKIP, 0);

    @Test
    void theSquareGivesTheNumbersOfTheDocumentation() {
        var ballots = Ballots.among(List.of("Arbres", "Bancs", "Fontaine"))
                .add(List.of("Arbres", "Bancs", "Fontaine"), List.of(4, 2, 3), 2)
                .add(List.of("Arbres", "Bancs", "Fontaine"), List.of(2, 3, 3), 2)
                .add(List.of("Bancs"), List.of(4), 1)
                .add(List.of(), 3)
                .build();
        var candidates = List.of("Arbres", "Bancs", "Fontaine").stream()
                .map(id -> new Candidate(id, Amount.ofEuros(100)))
                .toList();
        var allocation =
                Allocator.allocate(new Instance(Amount.ofEuros(200), candidates, ballots), RULE, TieBreak.ID_ORDER);
        assertThat(allocation.standings())
                .extracting(standing -> standing.candidate().id() + " " + standing.merit())
                .containsExactly("Fontaine 3", "Bancs 3", "Arbres 2");
        assertThat(allocation.funded()).containsExactly("Fontaine", "Bancs");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 13, 40})
    void candidatesAreOrderedAsByTakingMediansAwayOneByOne(int judges) {
        var random = new Random(judges);
        for (int draw = 0; draw < 100; draw++) {
            var grades = IntStream.range(0, 4)
                    .mapToObj(_ -> random.ints(judges, 0, 2 + random.nextInt(4))
                            .boxed()
                            .toList())
                    .toList();
            var instance = instance(grades, judges);
            var order = Allocator.allocate(instance, RULE, TieBreak.ID_ORDER).standings().stream()
                    .skip(1)
                    .map(standing -> Integer.parseInt(standing.candidate().id()))
                    .toList();
            var expected = IntStream.range(0, 4)
                    .boxed()
                    .sorted((left, right) -> byHand(grades.get(right), grades.get(left)))
                    .toList();
            assertThat(order).as("grades %s", grades).isEqualTo(expected);
        }
    }

    /** One more candidate, that everyone grades best, keeps a ballot of lowest grades from being blank. */
    private static Instance instance(List<List<Integer>> grades, int judges) {
        var ids = List.of("0", "1", "2", "3", "best");
        var ballots = Ballots.among(ids);
        for (int judge = 0; judge < judges; judge++) {
            var points = new ArrayList<Integer>();
            for (var given : grades) {
                points.add(given.get(judge));
            }
            points.add(9);
            ballots.add(ids, points, 1);
        }
        var candidates =
                ids.stream().map(id -> new Candidate(id, Amount.ofEuros(1))).toList();
        return new Instance(Amount.ofEuros(10), candidates, ballots.build());
    }

    /** Positive when the left grades are judged better. */
    private static int byHand(List<Integer> left, List<Integer> right) {
        var mine = new ArrayList<>(left);
        var theirs = new ArrayList<>(right);
        Collections.sort(mine);
        Collections.sort(theirs);
        while (!mine.isEmpty()) {
            int median = (mine.size() - 1) / 2;
            int compared = Integer.compare(mine.remove(median), theirs.remove(median));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
