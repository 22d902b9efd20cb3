package fr.comptoir.allocation;

import static fr.comptoir.allocation.Elections.election;
import static fr.comptoir.allocation.WhenItDoesNotFit.PARTIAL;
import static fr.comptoir.allocation.WhenItDoesNotFit.SKIP;
import static fr.comptoir.allocation.WhenItDoesNotFit.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Allocation.Standing;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.TieBreak.Fixed;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/counting.md, with the same numbers. */
class GreedyTests {

    private final Instance village = election(
            20_000,
            "Piscine 25000 60",
            "Verger 9000 50",
            "Velos 8000 40",
            "Local 6000 30",
            "Jardin 2000 20",
            "Livres 1500 2",
            "Banc 500 0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SKIP|1|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local DOES_NOT_FIT, Jardin 2000, Livres DOES_NOT_FIT, Banc NO_VOTE|1000",
                "SKIP|0|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local DOES_NOT_FIT, Jardin 2000, Livres DOES_NOT_FIT, Banc 500|500",
                "STOP|1|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local DOES_NOT_FIT, Jardin AFTER_STOP, Livres AFTER_STOP, Banc NO_VOTE|3000",
                "STOP|0|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local DOES_NOT_FIT, Jardin AFTER_STOP, Livres AFTER_STOP, Banc AFTER_STOP|3000",
                "PARTIAL|1|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local 3000, Jardin AFTER_STOP, Livres AFTER_STOP, Banc NO_VOTE|0",
                "SKIP|30|Piscine TOO_EXPENSIVE, Verger 9000, Velos 8000, Local DOES_NOT_FIT, Jardin BELOW_MINIMUM, Livres BELOW_MINIMUM, Banc NO_VOTE|3000",
                "SKIP|61|Piscine BELOW_MINIMUM, Verger BELOW_MINIMUM, Velos BELOW_MINIMUM, Local BELOW_MINIMUM, Jardin BELOW_MINIMUM, Livres BELOW_MINIMUM, Banc NO_VOTE|20000"
            })
    void theVillageElectionGivesTheNumbersOfTheDocumentation(
            WhenItDoesNotFit policy, int minimum, String expected, long left) {
        var allocation = allocate(village, policy, minimum);
        assertThat(allocation.standings().stream().map(GreedyTests::tell).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
        assertThat(allocation.left()).isEqualTo(Amount.ofEuros(left));
        assertThat(allocation.spent()).isEqualTo(Amount.ofEuros(20_000 - left));
    }

    @Test
    void theTraceFollowsTheMoney() {
        assertThat(allocate(village, SKIP, 1).trace().steps())
                .startsWith(
                        new Step("Piscine", Stage.RULE, new NotFunded(Reason.TOO_EXPENSIVE), Amount.ofEuros(20_000)),
                        new Step("Verger", Stage.RULE, new Funded(Amount.ofEuros(9_000)), Amount.ofEuros(11_000)),
                        new Step("Velos", Stage.RULE, new Funded(Amount.ofEuros(8_000)), Amount.ofEuros(3_000)))
                .hasSize(7);
    }

    @Test
    void theResultCarriesAllThatChangesIt() {
        var rule = Greedy.byVotes(STOP, 1);
        var allocation = Allocator.allocate(village, rule, TieBreak.byLot("4f2a"));
        assertThat(allocation.rule()).isEqualTo(rule);
        assertThat(allocation.tieBreak().describe()).isEqualTo("lower-cost,more-votes,lot:4f2a");
        assertThat(allocation.envelope()).isEqualTo(Amount.ofEuros(20_000));
        assertThat(allocation.ballots()).isEqualTo(202);
        assertThat(allocation.blank()).isZero();
        assertThat(allocation.funded()).containsExactly("Verger", "Velos");
        assertThat(allocation.standing("Velos").map(Standing::rank)).contains(3);
        assertThat(allocation.standing("Inconnu")).isEmpty();
    }

    @Test
    void aCandidateThatCostsExactlyTheMoneyLeftIsFunded() {
        var allocation = allocate(election(100, "A 60 2", "B 40 1"), STOP, 1);
        assertThat(allocation.funded()).containsExactly("A", "B");
        assertThat(allocation.left()).isEqualTo(Amount.ZERO);
    }

    @Test
    void nothingIsGivenPartlyWhenNothingIsLeft() {
        var allocation = allocate(election(100, "A 100 3", "B 40 2", "C 10 1"), PARTIAL, 1);
        assertThat(allocation.funded()).containsExactly("A");
        assertThat(allocation.standing("B").map(Standing::outcome)).contains(new NotFunded(Reason.DOES_NOT_FIT));
        assertThat(allocation.standing("C").map(Standing::outcome)).contains(new NotFunded(Reason.AFTER_STOP));
    }

    @Test
    void aCandidateWithdrawnAfterTheVoteIsAsIfItHadNotStood() {
        var allocation = allocate(village.without(Set.of("Verger")), SKIP, 1);
        assertThat(allocation.funded()).containsExactly("Velos", "Local", "Jardin", "Livres");
        assertThat(allocation.ballots()).isEqualTo(202);
        assertThat(allocation.blank()).isEqualTo(50);
    }

    @Test
    void aLargerEnvelopeFundsMore() {
        assertThat(allocate(village.withEnvelope(Amount.ofEuros(52_000)), STOP, 0)
                        .funded())
                .hasSize(7);
    }

    @Test
    void aTieAtTheCutOffIsResolvedByTheFirstCriterionThatTellsApartAndIsFlagged() {
        var tied = election(9_000, "P10 6000 12", "P2 5000 12");
        var byId = Allocator.allocate(tied, Greedy.byVotes(SKIP, 1), TieBreak.ID_ORDER);
        assertThat(byId.funded()).containsExactly("P10");
        assertThat(byId.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("P10", "P2");
            assertThat(tie.resolvedBy()).isEqualTo(Fixed.ID_ORDER);
            assertThat(tie.atCutOff()).isTrue();
        });
        var byCost = Allocator.allocate(tied, Greedy.byVotes(SKIP, 1), TieBreak.byLot("2027-11-20"));
        assertThat(byCost.funded()).containsExactly("P2");
        assertThat(byCost.trace().ties().getFirst().resolvedBy()).isEqualTo(Fixed.LOWER_COST);
        var byLot = Allocator.allocate(tied, Greedy.byVotes(SKIP, 1), TieBreak.of(new TieBreak.Lot("2027-11-20")));
        assertThat(byLot.funded()).containsExactly("P2");
    }

    @Test
    void aTieWithoutConsequenceIsRecordedButNotFlagged() {
        var allocation = allocate(election(11_000, "P10 6000 12", "P2 5000 12"), SKIP, 1);
        assertThat(allocation.trace().ties()).hasSize(1);
        assertThat(allocation.trace().tieAtCutOff()).isFalse();
    }

    @Test
    void stoppingMakesATieMatterThatSkippingDoesNot() {
        var tied = election(10, "A 8 3", "B 5 2", "C 1 2");
        assertThat(allocate(tied, SKIP, 1).trace().tieAtCutOff()).isFalse();
        assertThat(allocate(tied, STOP, 1).trace().tieAtCutOff()).isTrue();
    }

    @Test
    void candidatesThatCannotBeFundedAreNeverPartOfATie() {
        var allocation = allocate(election(10, "A 80 3", "B 5 3", "C 5 1", "D 6 1"), SKIP, 2);
        assertThat(allocation.trace().ties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SKIP,0,greedy-by-votes(unfit=skip;minimum-votes=0)",
        "PARTIAL,25,greedy-by-votes(unfit=partial;minimum-votes=25)"
    })
    void aRuleIsStoredAsTextAndReadBack(WhenItDoesNotFit policy, int minimum, String text) {
        var rule = Greedy.byVotes(policy, minimum);
        assertThat(rule.describe()).isEqualTo(text.replace(';', ','));
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "greedy-by-votes",
                "greedy-by-votes()",
                "greedy-by-votes(unfit=skip)",
                "greedy-by-votes(unfit=jump,minimum-votes=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=-1)",
                "greedy-by-votes(unfit=skip,minimum-votes=01)",
                "greedy-by-votes(unfit=skip,minimum-votes=x)",
                "greedy-by-votes(minimum-votes=1,unfit=skip)",
                "greedy-by-votes(unfit=skip,unfit=skip,minimum-votes=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=1,more=1)",
                "other(unfit=skip,minimum-votes=1)"
            })
    void textThatIsNoRuleIsRefused(String text) {
        assertThat(Rule.parse(text)).isEmpty();
    }

    @Test
    void aMinimumIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Greedy.byVotes(SKIP, -1));
    }

    private static Allocation allocate(Instance instance, WhenItDoesNotFit policy, int minimum) {
        return Allocator.allocate(instance, Greedy.byVotes(policy, minimum), TieBreak.ID_ORDER);
    }

    private static String tell(Standing standing) {
        return standing.candidate().id() + " "
                + switch (standing.outcome()) {
                    case Funded(var amount) -> Long.toString(amount.cents() / 100);
                    case NotFunded(var reason) -> reason.name();
                };
    }
}
