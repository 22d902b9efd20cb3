package fr.comptoir.allocation;

import static fr.comptoir.allocation.Elections.election;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Envelopes.CostUpTo;
import fr.comptoir.allocation.Envelopes.Envelope;
import fr.comptoir.allocation.Envelopes.InGroup;
import fr.comptoir.allocation.Envelopes.Leftovers;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/counting.md, with the same numbers. */
class TiersAndEnvelopesTests {

    /** Two villages, Haut and Bas; the theme is the first word of the name. */
    private final Instance valley = valley();

    private static Instance valley() {
        var told = election(
                10_000,
                "Ruche 4000 90",
                "Four 5000 60",
                "Rando 3000 50",
                "Cine 2000 30",
                "Verger 1500 20",
                "Mare 800 10");
        var villages = Map.of(
                "Ruche", "Haut", "Four", "Haut", "Rando", "Haut", "Cine", "Haut", "Verger", "Bas", "Mare", "Bas");
        return new Instance(
                told.envelope(),
                told.candidates().stream()
                        .map(candidate -> candidate.in(Dimension.TERRITORY, villages.get(candidate.id())))
                        .toList(),
                told.ballots());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tiers(unfit=skip,minimum-votes=1,up-to:1=4500.00,up-to:4=2500.00)|Ruche 4000, Four 2500, Rando 2500, Cine DOES_NOT_FIT, Verger NO_TIER, Mare NO_TIER",
                "tiers(unfit=partial,minimum-votes=1,up-to:1=4500.00,up-to:6=2500.00)|Ruche 4000, Four 2500, Rando 2500, Cine 1000, Verger AFTER_STOP, Mare AFTER_STOP",
                "tiers(unfit=skip,minimum-votes=15,up-to:6=2500.00)|Ruche 2500, Four 2500, Rando 2500, Cine 2000, Verger DOES_NOT_FIT, Mare BELOW_MINIMUM",
                "tiers(unfit=stop,minimum-votes=1,territory:Bas=1000.00,territory:Haut=3000.00)|Ruche 3000, Four 3000, Rando 3000, Cine DOES_NOT_FIT, Verger AFTER_STOP, Mare AFTER_STOP",
                "tiers(unfit=skip,minimum-votes=1,territory:Bas=1000.00)|Ruche NO_TIER, Four NO_TIER, Rando NO_TIER, Cine NO_TIER, Verger 1000, Mare 800",
                "envelopes(leftovers=kept,territory:Haut=8000.00,territory:Bas=2000.00) greedy-by-votes(unfit=skip,minimum-votes=1)|Ruche 4000, Four DOES_NOT_FIT, Rando 3000, Cine DOES_NOT_FIT, Verger 1500, Mare DOES_NOT_FIT",
                "envelopes(leftovers=shared,territory:Haut=8000.00,territory:Bas=2000.00) greedy-by-votes(unfit=skip,minimum-votes=1)|Ruche 4000, Four TOO_EXPENSIVE, Rando 3000, Cine TOO_EXPENSIVE, Verger 1500, Mare 800",
                "envelopes(leftovers=kept,cost-up-to:2000.00=3000.00) greedy-by-votes(unfit=skip,minimum-votes=1)|Ruche NO_ENVELOPE, Four NO_ENVELOPE, Rando NO_ENVELOPE, Cine 2000, Verger DOES_NOT_FIT, Mare 800",
                "envelopes(leftovers=shared,cost-up-to:2000.00=3000.00) greedy-by-votes(unfit=stop,minimum-votes=1)|Ruche 4000, Four DOES_NOT_FIT, Rando AFTER_STOP, Cine 2000, Verger AFTER_STOP, Mare AFTER_STOP",
                "greedy-by-votes(unfit=skip,minimum-votes=1,most-territory=2)|Ruche 4000, Four 5000, Rando CAP_REACHED, Cine CAP_REACHED, Verger DOES_NOT_FIT, Mare 800",
                "greedy-by-votes(unfit=skip,minimum-votes=1,most-money-territory=8000.00)|Ruche 4000, Four CAP_REACHED, Rando 3000, Cine CAP_REACHED, Verger 1500, Mare 800",
                "greedy-by-votes(unfit=stop,minimum-votes=1,one-each=territory)|Ruche 4000, Four DISPLACED, Rando DOES_NOT_FIT, Cine AFTER_STOP, Verger 1500, Mare AFTER_STOP",
                "greedy-by-votes(unfit=skip,minimum-votes=1,one-each=territory)|Ruche 4000, Four 5000, Rando DOES_NOT_FIT, Cine DOES_NOT_FIT, Verger DOES_NOT_FIT, Mare 800",
                "greedy-by-votes-per-cost(unfit=skip,minimum-votes=1)|Ruche 4000, Rando 3000, Cine 2000, Verger DOES_NOT_FIT, Mare 800, Four DOES_NOT_FIT"
            })
    void theValleyGivesTheNumbersOfTheDocumentation(String rule, String expected) {
        var allocation = Allocator.allocate(valley, Rule.parse(rule).orElseThrow(), TieBreak.ID_ORDER);
        assertThat(tell(allocation)).isEqualTo(expected);
        assertThat(allocation.left().compareTo(Amount.ZERO)).isNotNegative();
    }

    @Test
    void aVillageWithoutLaureateTakesThePlaceOfTheLastOnes() {
        var rule = Rule.parse("greedy-by-votes(unfit=stop,minimum-votes=1,one-each=territory)")
                .orElseThrow();
        var allocation = Allocator.allocate(valley, rule, TieBreak.ID_ORDER);
        assertThat(allocation.funded()).containsExactly("Ruche", "Verger");
        assertThat(allocation.trace().steps().stream().filter(step -> step.stage() == Stage.GUARANTEE))
                .extracting(Trace.Step::candidate)
                .containsExactly("Four", "Verger");
    }

    @Test
    void theMoneyThatAPromiseLeavesGoesToWhoeverFits() {
        var told = election(10_000, "A 4000 90", "B 5500 60", "D 2500 50", "E 2000 40", "C 3000 20", "F 400 0");
        var instance = new Instance(
                told.envelope(),
                told.candidates().stream()
                        .map(candidate ->
                                candidate.in(Dimension.TERRITORY, candidate.id().equals("C") ? "Bas" : "Haut"))
                        .toList(),
                told.ballots());
        var rule = Greedy.byVotes(WhenItDoesNotFit.SKIP, 0).oneEach(Dimension.TERRITORY);
        var allocation = Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
        // C takes the place of F and B; of the 3 000 left, D takes 2 500: E and B no longer fit, and F has no vote.
        assertThat(allocation.funded()).containsExactly("A", "C", "D");
        assertThat(allocation.left()).isEqualTo(Amount.ofEuros(500));
        assertThat(allocation.trace().steps().getLast().stage()).isEqualTo(Stage.COMPLETION);
        var stopping = Greedy.byVotes(WhenItDoesNotFit.STOP, 1).oneEach(Dimension.TERRITORY);
        assertThat(Allocator.allocate(instance, stopping, TieBreak.ID_ORDER).funded())
                .containsExactly("A", "C");
    }

    @Test
    void aCandidateWithJustEnoughVotesMayKeepAPromise() {
        var told = election(100, "A 90 5", "B 80 4", "C 60 2");
        var instance = new Instance(
                told.envelope(),
                List.of(
                        told.candidates().get(0),
                        told.candidates().get(1),
                        told.candidates().get(2).in(Dimension.TERRITORY, "Bas")),
                told.ballots());
        var two = Greedy.byVotes(WhenItDoesNotFit.SKIP, 2).oneEach(Dimension.TERRITORY);
        assertThat(Allocator.allocate(instance, two, TieBreak.ID_ORDER).funded())
                .containsExactly("C");
        var three = Greedy.byVotes(WhenItDoesNotFit.SKIP, 3).oneEach(Dimension.TERRITORY);
        assertThat(Allocator.allocate(instance, three, TieBreak.ID_ORDER).funded())
                .containsExactly("A");
    }

    @Test
    void anEnvelopeCountsOnTheBallotsThatChoseOneOfItsCandidates() {
        var ballots = Ballots.among(List.of("A", "B", "C"))
                .add(List.of("A"), 4)
                .add(List.of("B", "C"), 4)
                .add(List.of(), 2)
                .build();
        var candidates = List.of(
                new Candidate("A", Amount.ofEuros(100)).in(Dimension.TERRITORY, "Haut"),
                new Candidate("B", Amount.ofEuros(60)).in(Dimension.TERRITORY, "Bas"),
                new Candidate("C", Amount.ofEuros(60)).in(Dimension.TERRITORY, "Bas"));
        var instance = new Instance(Amount.ofEuros(200), candidates, ballots);
        var rule = Rule.parse("envelopes(leftovers=kept,territory:Haut=100.00,territory:Bas=100.00) "
                        + EqualShares.of(Utility.COST, new Completion.None()).describe())
                .orElseThrow();
        var allocation = Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
        // Four voters share 100 € in each: A takes all of its own; of B and C, level, one is paid and the other is not.
        assertThat(allocation.funded()).containsExactly("A", "B");
        assertThat(allocation.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("B", "C");
            assertThat(tie.atCutOff()).isTrue();
        });
    }

    @Test
    void theOnlyLaureateOfAVillageIsNeverDisplaced() {
        var two = election(100, "A 90 5", "B 50 3");
        var instance = new Instance(
                two.envelope(),
                List.of(
                        two.candidates().get(0).in(Dimension.TERRITORY, "Haut"),
                        two.candidates().get(1).in(Dimension.TERRITORY, "Bas")),
                two.ballots());
        var rule = Greedy.byVotes(WhenItDoesNotFit.SKIP, 1).oneEach(Dimension.TERRITORY);
        assertThat(Allocator.allocate(instance, rule, TieBreak.ID_ORDER).funded())
                .containsExactly("A");
    }

    @Test
    void candidatesThatExcludeOneAnotherAreNeverFundedTogether() {
        var told = election(100, "A 10 5", "B 10 4", "C 10 3");
        var instance = new Instance(
                told.envelope(),
                told.candidates().stream()
                        .map(candidate -> candidate.id().equals("C")
                                ? candidate
                                : candidate.in(Dimension.ALTERNATIVES, "place de l'église"))
                        .toList(),
                told.ballots());
        var rule = Greedy.byVotes(WhenItDoesNotFit.SKIP, 1).capped(List.of(Cap.exclusion()));
        var allocation = Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
        assertThat(tell(allocation)).isEqualTo("A 10, B EXCLUDED, C 10");
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    @Test
    void aScaleThatPartsLevelCandidatesIsATie() {
        var rule = Rule.parse("tiers(unfit=skip,minimum-votes=3,up-to:2=40.00,up-to:4=20.00)")
                .orElseThrow();
        var level = Allocator.allocate(
                election(100, "A 50 5", "B 50 3", "C 50 3", "D 50 2", "E 50 2"), rule, TieBreak.ID_ORDER);
        assertThat(tell(level)).isEqualTo("A 40, B 40, C 20, D BELOW_MINIMUM, E BELOW_MINIMUM");
        assertThat(level.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("B", "C");
            assertThat(tie.atCutOff()).isTrue();
        });
        var alike = Allocator.allocate(election(100, "A 50 5", "B 10 4", "C 10 4"), rule, TieBreak.ID_ORDER);
        assertThat(alike.trace().ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.atCutOff()).isFalse());
    }

    @Test
    void leftoversAreRecordedAsSuch() {
        var rule = new Envelopes(
                Greedy.byVotes(WhenItDoesNotFit.SKIP, 1),
                Leftovers.SHARED,
                List.of(
                        new Envelope(new InGroup(Dimension.TERRITORY, "Haut"), Amount.ofEuros(8000)),
                        new Envelope(new CostUpTo(Amount.ofEuros(2000)), Amount.ofEuros(2000))));
        var allocation = Allocator.allocate(valley, rule, TieBreak.ID_ORDER);
        assertThat(allocation.trace().steps().stream()
                        .filter(step -> step.stage() == Stage.LEFTOVERS
                                && step.outcome().received().isPositive()))
                .extracting(Trace.Step::candidate)
                .containsExactly("Mare");
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    @Test
    void namesOfGroupsMayHoldAnything() {
        var rule = new Envelopes(
                Greedy.byVotes(WhenItDoesNotFit.SKIP, 1),
                Leftovers.KEPT,
                List.of(new Envelope(
                        new InGroup(Dimension.TERRITORY, "Lens, Liévin = (tout) & co"), Amount.ofCents(1))));
        assertThat(Rule.parse(rule.describe())).contains(rule);
    }

    @Test
    void envelopesThatHoldMoreThanThereIsAreRefused() {
        var rule = Rule.parse(
                        "envelopes(leftovers=kept,territory:Haut=10000.01) greedy-by-votes(unfit=skip,minimum-votes=1)")
                .orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> Allocator.allocate(valley, rule, TieBreak.ID_ORDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiers(unfit=skip,minimum-votes=1)",
                "tiers(unfit=skip,minimum-votes=1,up-to:0=10.00)",
                "tiers(unfit=skip,minimum-votes=1,up-to:3=10.00,theme:A=10.00)",
                "tiers(unfit=skip,minimum-votes=-1,up-to:3=10.00)",
                "tiers(unfit=skip,minimum-votes=1,up-to:3=dix)",
                "envelopes(leftovers=kept) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "envelopes(leftovers=kept,theme:A=10.00)",
                "envelopes(leftovers=lost,theme:A=10.00) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "envelopes(leftovers=kept,theme:A=0.00) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "envelopes(leftovers=kept,colour:A=1.00) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "envelopes(leftovers=kept,theme:A=10.00) envelopes(leftovers=kept,theme:A=10.00) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=1) greedy-by-votes(unfit=skip,minimum-votes=1)",
                "greedy-by-votes(unfit=skip,minimum-votes=1,most-territory=0)",
                "greedy-by-votes(unfit=skip,minimum-votes=1,one-each=planet)"
            })
    void textThatIsNoRuleIsRefused(String text) {
        assertThat(Rule.parse(text)).isEmpty();
    }

    private static String tell(Allocation allocation) {
        return allocation.standings().stream()
                .map(standing -> standing.candidate().id() + " "
                        + (standing.outcome() instanceof NotFunded(Reason reason)
                                ? reason.name()
                                : Long.toString(standing.received().cents() / 100)))
                .collect(Collectors.joining(", "));
    }
}
