package fr.comptoir.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotSealerTests {

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 9, 60, 254, 1000})
    void one_choice_and_three_weigh_the_same(int lines) {
        var one = BallotSealer.seal(points(List.of(1)), lines).bytes();
        var three =
                BallotSealer.seal(points(List.of(2, lines - 1, lines)), lines).bytes();
        assertThat(one)
                .hasSameSizeAs(three)
                .hasSameSizeAs(BallotSealer.seal(points(List.of()), lines).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 60, 64, 65, 1000})
    void what_was_sealed_is_read_back(int lines) {
        for (var choices : List.of(
                List.<Integer>of(),
                List.of(1),
                List.of(lines),
                IntStream.rangeClosed(1, lines).boxed().toList())) {
            assertThat(BallotSealer.open(BallotSealer.seal(points(choices), lines)))
                    .isEqualTo(points(choices));
        }
    }

    @Test
    void points_up_to_254_are_kept_and_no_others() {
        var points = new TreeMap<>(Map.of(1, 254, 3, 128, 4, 1));
        assertThat(BallotSealer.open(BallotSealer.seal(points, 4))).isEqualTo(points);
        assertThatIllegalArgumentException().isThrownBy(() -> BallotSealer.seal(new TreeMap<>(Map.of(1, 255)), 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BallotSealer.seal(new TreeMap<>(Map.of(1, 0)), 4));
    }

    @Test
    void a_ballot_of_the_first_form_is_still_read() {
        var content = new byte[18];
        content[0] = 1;
        content[17] = 0b0010_0101;
        assertThat(BallotSealer.open(new SealedContent(content))).isEqualTo(points(List.of(1, 3, 6)));
    }

    private static SortedMap<Integer, Integer> points(List<Integer> choices) {
        return choices.stream().collect(Collectors.toMap(Function.identity(), _ -> 1, (one, _) -> one, TreeMap::new));
    }

    @Test
    void equal_choices_make_different_ballots_and_receipts() {
        var trackers = IntStream.range(0, 1000)
                .mapToObj(_ -> BallotSealer.seal(points(List.of(1, 2)), 6).tracker())
                .toList();
        assertThat(trackers).doesNotHaveDuplicates().allMatch(tracker -> tracker.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void what_is_no_ballot_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BallotSealer.open(new SealedContent(new byte[] {1, 2})));
        assertThatIllegalArgumentException().isThrownBy(() -> BallotSealer.open(new SealedContent(new byte[40])));
    }

    @Test
    void a_receipt_is_read_however_it_is_spaced() {
        var receipt = new Receipt(BallotSealer.seal(points(List.of(1)), 6).tracker());
        assertThat(receipt.grouped()).hasSize(53);
        assertThat(Receipt.parse("  " + receipt.grouped() + "\n")).contains(receipt);
        assertThat(Receipt.parse(receipt.tracker().substring(1))).isEmpty();
    }
}
