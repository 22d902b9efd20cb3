package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.shared.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitorOrderTests {

    private final List<ListedProject> projects =
            IntStream.range(0, 60).mapToObj(VisitorOrderTests::project).toList();

    @Test
    void a_visitor_keeps_their_order_even_when_a_project_leaves() {
        var order = VisitorOrder.of(VisitorOrder.next().cookie().getValue());
        var all = sorted(order, projects);
        assertThat(sorted(order, projects)).isEqualTo(all);
        var fewer = projects.stream()
                .filter(project -> !project.equals(all.get(10)))
                .toList();
        assertThat(sorted(order, fewer))
                .isEqualTo(all.stream()
                        .filter(project -> !project.equals(all.get(10)))
                        .toList());
    }

    @Test
    void two_visitors_have_two_orders() {
        assertThat(sorted(new VisitorOrder(1), projects)).isNotEqualTo(sorted(new VisitorOrder(2), projects));
    }

    @Test
    void every_project_comes_first_about_as_often() {
        var firsts = new HashMap<ListedProject, Integer>();
        for (var seed = 0; seed < 6000; seed++) {
            firsts.merge(sorted(new VisitorOrder(seed), projects).getFirst(), 1, Integer::sum);
        }
        // 100 expected for each; five standard deviations on either side.
        assertThat(firsts)
                .hasSize(60)
                .allSatisfy((_, times) -> assertThat(times).isBetween(50, 150));
    }

    @Test
    void a_cookie_that_says_nothing_gives_a_new_order() {
        assertThat(VisitorOrder.of("n'importe quoi")).isNotEqualTo(VisitorOrder.of("n'importe quoi"));
    }

    private static List<ListedProject> sorted(VisitorOrder order, List<ListedProject> projects) {
        return projects.stream().sorted(order.comparator()).toList();
    }

    private static ListedProject project(int number) {
        return new ListedProject(
                ProjectId.next(),
                "P-" + number,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Amount.ZERO,
                ProjectStatus.ON_BALLOT,
                Optional.empty());
    }
}
