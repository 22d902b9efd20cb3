package fr.comptoir.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancingPlanTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # cost in cents | requested | sales | volunteering | what is refused
                     500000  |  500000 |     0 |      0 | ''
                     100000  |   50000 | 20000 |  30000 | ''
                      50000  |   50000 |     0 |      0 | ''
                    2000000  | 2000000 |     0 |      0 | ''
                          0  |       0 |     0 |      0 | project.plan.noExpense project.plan.noRequest
                     500000  |       0 |500000 |      0 | project.plan.noRequest
                     500001  |  500000 |     0 |      0 | project.plan.missing
                     499999  |  500000 |     0 |      0 | project.plan.tooMuch
                      49999  |   49999 |     0 |      0 | project.plan.floor
                    2000001  | 2000001 |     0 |      0 | project.plan.cap
                     100000  |   50000 | 19999 |  30001 | project.plan.volunteering
                     200000  | 2000001 |     0 |  60001 | project.plan.tooMuch project.plan.cap project.plan.volunteering
                    """)
    void a_plan_is_fit_when_it_balances_to_the_cent_within_the_editions_bounds(
            long cost, long requested, long sales, long volunteering, String codes) {
        var plan = new FinancingPlan(List.of(
                        line(PlanCategory.EQUIPMENT, cost),
                        line(PlanCategory.REQUESTED, requested),
                        line(PlanCategory.SALES, sales),
                        line(PlanCategory.VOLUNTEER_TIME, volunteering))
                .stream()
                .filter(line -> line.amount().isPositive())
                .toList());
        assertThat(plan.check(edition()))
                .extracting(Refusal::code)
                .containsExactlyInAnyOrderElementsOf(codes.isBlank() ? List.of() : List.of(codes.split(" ")));
    }

    @Test
    void a_gap_is_told_in_words_and_exactly() {
        var plan = new FinancingPlan(
                List.of(line(PlanCategory.STAFF, 1_234_567), line(PlanCategory.REQUESTED, 1_000_000)));
        assertThat(plan.check(edition())).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo("resources");
            assertThat(refusal.arguments())
                    .containsExactly("12\u202F345,67\u00A0€", "10\u202F000\u00A0€", "2\u202F345,67\u00A0€");
        });
    }

    private static PlanLine line(PlanCategory category, long cents) {
        return new PlanLine(category, "", Amount.ofCents(cents));
    }

    /** From 500 to 20 000 €, volunteer time up to 30 %. */
    private static EditionView edition() {
        return new EditionView(
                EditionId.next(),
                "2027",
                "2027",
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(100_000),
                "EUR",
                ElectorateTerms.usual(11),
                BallotTerms.choices(1, 3),
                Amount.ofEuros(500),
                Amount.ofEuros(20_000),
                30,
                "",
                "",
                "",
                new Calendar(Map.of()));
    }
}
