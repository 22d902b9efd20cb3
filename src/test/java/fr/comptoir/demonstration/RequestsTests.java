package fr.comptoir.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.project.FinancingPlan;
import fr.comptoir.shared.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2021, 99_999})
    void the_amounts_make_up_the_total_to_the_cent(long seed) {
        var amounts = Requests.exactly(PastPoll.DOTATION, 49, new Dice(seed));
        assertThat(amounts.stream().reduce(Amount.ZERO, Amount::plus)).isEqualTo(PastPoll.DOTATION);
        assertThat(amounts).hasSize(49).allMatch(amount -> amount.cents() >= 450_000 && amount.cents() <= 2_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {450_000, 1_167_655, 1_999_999})
    void a_plan_is_balanced_and_volunteers_give_less_than_three_tenths(long cents) {
        for (var seed = 0; seed < 200; seed++) {
            var plan = new FinancingPlan(Plans.of(Amount.ofCents(cents), new Dice(seed)));
            assertThat(plan.balance()).isEqualTo(Amount.ZERO);
            assertThat(plan.requested()).isEqualTo(Amount.ofCents(cents));
            assertThat(plan.volunteerTime().times(10))
                    .isLessThan(plan.expenses().times(3));
            assertThat(plan.lines()).allMatch(line -> line.amount().isPositive());
        }
    }
}
