package fr.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorOrderTests {

    private final VisitorOrder order = new VisitorOrder();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24, 60, 500})
    void every_item_stands_at_every_place_as_often_as_any_other(int count) {
        var orders = count * Math.max(1, 240 / count);
        var times = new int[count][count];
        for (var seed = 0; seed < orders; seed++) {
            var sorted = sorted(count, seed);
            for (var place = 0; place < count; place++) {
                times[sorted.get(place)][place]++;
            }
        }
        for (var item : times) {
            assertThat(item).containsOnly(orders / count);
        }
    }

    @Test
    void a_visitor_keeps_their_order() {
        assertThat(sorted(60, 123_456_789L)).isEqualTo(sorted(60, 123_456_789L)).doesNotHaveDuplicates();
    }

    @Test
    void two_visitors_with_the_same_order_see_the_same_list() {
        assertThat(order.order(3, 60)).isEqualTo(order.order(243, 60));
        assertThat(sorted(60, 3)).isEqualTo(sorted(60, 243)).isNotEqualTo(sorted(60, 4));
    }

    private List<Integer> sorted(int count, long seed) {
        return order.sort(IntStream.range(0, count).boxed().toList(), seed, Integer::longValue);
    }
}
