package fr.comptoir.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.comptoir.shared.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BallotsTests {

    private final Ballots ballots = Ballots.among(List.of("P9", "P10", "P2"))
            .add(List.of("P9", "P2"))
            .add(List.of("P2", "P9"))
            .add(List.of("P10", "P10"), 3)
            .add(List.of())
            .build();

    @Test
    void identicalBallotsAreGroupedWhateverTheOrderOfTheirChoices() {
        assertThat(contents(ballots)).isEqualTo(Map.of(List.of("P2", "P9"), 2, List.of("P10"), 3, List.of(), 1));
        assertThat(ballots.distinct()).isEqualTo(3);
    }

    @Test
    void votesAreCountedPerCandidateByAscendingCodePoints() {
        assertThat(ballots.candidateIds()).containsExactly("P10", "P2", "P9");
        assertThat(ballots.votes()).containsExactly(3, 2, 2);
    }

    @Test
    void blankBallotsCountAsBallots() {
        assertThat(ballots.count()).isEqualTo(6);
        assertThat(ballots.blank()).isEqualTo(1);
    }

    @Test
    void aBallotThatChoseOnlyAWithdrawnCandidateBecomesBlank() {
        var left = ballots.without(Set.of("P10"));
        assertThat(left.candidateIds()).containsExactly("P2", "P9");
        assertThat(left.count()).isEqualTo(6);
        assertThat(left.blank()).isEqualTo(4);
    }

    @Test
    void identifiersBeyondTheBasicPlaneAreOrderedByCodePointsNotByUtf16() {
        var grin = new String(Character.toChars(0x1F600));
        assertThat(Ballots.among(List.of(grin, "\uFFFD")).build().candidateIds())
                .containsExactly("\uFFFD", grin);
    }

    @Test
    void pointsTellBallotsApartAndAddUp() {
        var scored = Ballots.among(List.of("A", "B"))
                .add(List.of("A", "B"), 2)
                .add(List.of("B", "A"), List.of(3, 1), 1)
                .add(List.of("A", "B"), List.of(1, 3), 4)
                .add(List.of("A", "B"), List.of(1, 1), 1)
                .add(List.of("A", "B", "A"), List.of(0, 2, 5), 1)
                .build();
        assertThat(scored.papers())
                .containsExactly(
                        new Paper(List.of("A", "B"), List.of(1, 1), 3),
                        new Paper(List.of("A", "B"), List.of(1, 3), 5),
                        new Paper(List.of("B"), List.of(2), 1));
        assertThat(scored.votes()).containsExactly(8, 9);
        assertThat(scored.points()).containsExactly(8, 20);
        assertThat(scored.hasPoints()).isTrue();
        assertThat(ballots.hasPoints()).isFalse();
        assertThat(ballots.points()).isEqualTo(ballots.votes());
        assertThat(scored.without(Set.of("A")).papers())
                .containsExactlyInAnyOrder(
                        new Paper(List.of("B"), List.of(1), 3),
                        new Paper(List.of("B"), List.of(3), 5),
                        new Paper(List.of("B"), List.of(2), 1));
    }

    @Test
    void pointsOutsideTheirBoundsAreRefused() {
        var builder = Ballots.among(List.of("A"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(List.of("A"), List.of(-1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(List.of("A"), List.of(BallotsBuilder.MOST_POINTS + 1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(List.of("A"), List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(List.of("A"), List.of(1), 0));
        assertThat(builder.add(List.of("A"), List.of(BallotsBuilder.MOST_POINTS), 1)
                        .build()
                        .points())
                .containsExactly(BallotsBuilder.MOST_POINTS);
    }

    @Test
    void manyRandomBallotsAreGroupedLikeAMapWould() {
        var random = new Random(7);
        var ids = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        var builder = Ballots.among(ids);
        var expected = new HashMap<List<String>, Integer>();
        for (int ballot = 0; ballot < 20_000; ballot++) {
            var choices = new TreeSet<>(ids.subList(0, random.nextInt(ids.size() + 1)));
            choices.removeIf(id -> random.nextBoolean());
            builder.add(choices);
            expected.merge(List.copyOf(choices), 1, Integer::sum);
        }
        assertThat(contents(builder.build())).isEqualTo(expected);
    }

    @Test
    void unknownOrRepeatedCandidatesAndEmptyWeightsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ballots.among(List.of("P1", "P1")));
        var builder = Ballots.among(List.of("P1"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(List.of("P2")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(List.of("P1"), 0));
    }

    @Test
    void nothingIsAddedOnceBuilt() {
        var builder = Ballots.among(List.of("P1"));
        builder.build();
        assertThatIllegalStateException().isThrownBy(() -> builder.add(List.of("P1")));
    }

    @Test
    void anElectionNeedsMoneyAndTheSameCandidatesAsItsBallots() {
        var candidates = List.of(new Candidate("P1", Amount.ofEuros(1)));
        var one = Ballots.among(List.of("P1")).build();
        var other = Ballots.among(List.of("P2")).build();
        assertThatIllegalArgumentException().isThrownBy(() -> new Instance(Amount.ZERO, candidates, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Instance(Amount.ofEuros(5), candidates, other));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("P1", Amount.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate(" ", Amount.ofEuros(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("P1 ", Amount.ofEuros(1)));
    }

    private static Map<List<String>, Integer> contents(Ballots ballots) {
        var contents = new HashMap<List<String>, Integer>();
        ballots.papers()
                .forEach(paper ->
                        assertThat(contents.put(paper.choices(), paper.count())).isNull());
        return contents;
    }
}
