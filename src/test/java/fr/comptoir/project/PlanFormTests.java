package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFormTests {

    private static final LineForm OVEN = new LineForm("EQUIPMENT", "Four", "1 200,50");
    private static final LineForm WRONG = new LineForm("SALES", "", "douze");

    @Test
    void lines_come_and_go_and_nothing_typed_is_lost() {
        var form = new PlanForm("abc", List.of(OVEN, WRONG), List.of(WRONG));
        assertThat(form.plusLine(Side.EXPENSE))
                .isEqualTo(new PlanForm("abc", List.of(OVEN, WRONG, LineForm.EMPTY), List.of(WRONG)));
        assertThat(form.minusLine(Side.EXPENSE, 0)).isEqualTo(new PlanForm("abc", List.of(WRONG), List.of(WRONG)));
        assertThat(form.minusLine(Side.RESOURCE, 7)).isEqualTo(form);
    }

    @Test
    void a_column_stops_growing_at_forty_lines() {
        var form = new PlanForm(null, List.of(), List.of());
        for (var i = 0; i < 50; i++) {
            form = form.plusLine(Side.RESOURCE);
        }
        assertThat(form.lines(Side.RESOURCE)).hasSize(40);
    }

    @Test
    void what_cannot_be_read_is_told_at_its_field_and_empty_lines_are_left_out() {
        var form = new PlanForm(
                "-3", List.of(LineForm.EMPTY, new LineForm("SALES", "", "12")), List.of(WRONG, LineForm.EMPTY));
        assertThat(form.refusals())
                .extracting(Refusal::field)
                .containsExactly("requested", "expenses[1].category", "resources[0].amount");
    }

    @Test
    void the_plan_holds_all_that_can_be_read_with_the_amount_asked_for() {
        var form = new PlanForm("500", List.of(OVEN, LineForm.EMPTY), List.of(WRONG));
        assertThat(form.plan().lines())
                .containsExactly(
                        new PlanLine(PlanCategory.REQUESTED, "", Amount.ofEuros(500)),
                        new PlanLine(PlanCategory.EQUIPMENT, "Four", Amount.ofCents(120_050)));
        assertThat(PlanForm.of(form.plan()))
                .isEqualTo(new PlanForm("500", List.of(new LineForm("EQUIPMENT", "Four", "1200,50")), List.of()));
    }

    @Test
    void a_hole_in_the_indexes_is_no_line() {
        assertThat(new PlanForm(null, Arrays.asList(null, OVEN), null).lines(Side.EXPENSE))
                .containsExactly(OVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1,234", "1e3", "abc", "99999999999999", "REQUESTED"})
    void an_amount_is_more_than_nothing_and_has_two_decimals_at_most(String typed) {
        assertThat(new LineForm("EQUIPMENT", "", typed).read(Side.EXPENSE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EXPENSE,SALES", "EXPENSE,REQUESTED", "RESOURCE,REQUESTED", "RESOURCE,EQUIPMENT", "RESOURCE,NOTHING"})
    void a_category_belongs_to_its_column_and_the_amount_asked_for_to_neither(Side side, String category) {
        assertThat(new LineForm(category, "", "12").refusals(side, "x"))
                .extracting(Refusal::field)
                .containsExactly("x.category");
    }
}
