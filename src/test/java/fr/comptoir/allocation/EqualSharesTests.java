package fr.comptoir.allocation;

import static fr.comptoir.allocation.WhenItDoesNotFit.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.comptoir.allocation.Completion.Add;
import fr.comptoir.allocation.Completion.ByPhragmen;
import fr.comptoir.allocation.Completion.ByVotes;
import fr.comptoir.allocation.Completion.Loads;
import fr.comptoir.allocation.Completion.None;
import fr.comptoir.allocation.Completion.Percent;
import fr.comptoir.allocation.EstimatedMoney.Answer;
import fr.comptoir.allocation.Outcome.Funded;
import fr.comptoir.allocation.Outcome.NotFunded;
import fr.comptoir.allocation.Outcome.Reason;
import fr.comptoir.allocation.Trace.Preferred;
import fr.comptoir.allocation.Trace.Shares;
import fr.comptoir.allocation.Trace.Shares.End;
import fr.comptoir.allocation.Trace.Sharing;
import fr.comptoir.allocation.Trace.Stage;
import fr.comptoir.allocation.Trace.Step;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/counting.md on the neighbourhood, with the same numbers. */
class EqualSharesTests {

    private static final Amount TEN = Amount.ofEuros(10);

    private final Instance neighbourhood = Elections.neighbourhood();

    @Test
    void aCandidateIsBoughtWhenItsSupportersCanPayForItTogether() {
        assertThat(count(Utility.COST, new None()).trace().steps())
                .containsExactly(
                        bought("Parc", 480, 520, 80, 600, 6, 0),
                        tooFew("Jeux", 520, 100, 5, 0),
                        tooFew("Livres", 520, 60, 3, 0),
                        bought("Atelier", 160, 360, 40, 400, 4, 0),
                        bought("Fontaine", 150, 210, 55, 160, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost|none|Parc Atelier Fontaine|210",
                "cost|by-votes|Parc Atelier Fontaine Livres|120",
                "cost|by-phragmen,loads=zero|Parc Atelier Fontaine Livres|120",
                "cost|by-phragmen,loads=leftovers|Parc Atelier Fontaine Livres|120",
                "cost|add,step=10.00,until-exhaustive=yes,then-by-votes=no|Parc Atelier Fontaine Livres|120",
                "cost|add,step=10.00,until-exhaustive=no,then-by-votes=yes|Parc Atelier Fontaine Livres|120",
                "cost|percent,percent=10,until-exhaustive=no,then-by-votes=no|Parc Atelier Fontaine Livres|120",
                "cardinality|none|Livres Fontaine Atelier Jeux|300",
                "points|none|Livres Fontaine Atelier Jeux|300"
            })
    void theNeighbourhoodGivesTheNumbersOfTheDocumentation(
            String utility, String completion, String funded, long left) {
        var rule = Rule.parse("equal-shares(utility=%s,completion=%s,comparison=none,blank=counted)"
                        .formatted(utility, completion))
                .orElseThrow();
        var allocation = Allocator.allocate(neighbourhood, rule, TieBreak.ID_ORDER);
        assertThat(allocation.funded()).containsExactly(funded.split(" "));
        assertThat(allocation.left()).isEqualTo(Amount.ofEuros(left));
    }

    @Test
    void sharesAreRaisedUntilNothingElseFits() {
        assertThat(count(Utility.COST, new Add(TEN, true, false)).trace().shares())
                .contains(new Shares(Fraction.of(10_000), Fraction.of(11_000), 1, End.EXHAUSTIVE));
    }

    @Test
    void orUntilOneStepMoreWouldExceedTheEnvelope() {
        var allocation = count(Utility.COST, new Add(TEN, false, false));
        assertThat(allocation.trace().shares())
                .contains(new Shares(Fraction.of(10_000), Fraction.of(13_000), 3, End.EXCEEDED));
        assertThat(allocation.trace().steps().getLast()).isEqualTo(bought("Livres", 90, 120, 30, 150, 3, 0));
    }

    @Test
    void orUntilTheStepsRunOut() {
        var wares = Wares.of(neighbourhood, Utility.COST);
        var order = new Ledger(neighbourhood, Greedy.byVotes(SKIP, 1), TieBreak.ID_ORDER).tieOrder();
        var raised = new RaisedShares(wares, order, 100_000, Fraction.of(10_000));
        assertThat(raised.raise(Fraction.of(1), true, 5))
                .isEqualTo(new Shares(Fraction.of(10_000), Fraction.of(10_005), 5, End.STEPS_CAPPED));
    }

    @Test
    void aStepIsSharedOutInHundredthsOfTheFirstShare() {
        assertThat(count(Utility.COST, new Percent(15, false, false)).trace().shares())
                .contains(new Shares(Fraction.of(10_000), Fraction.of(13_000), 2, End.EXCEEDED));
    }

    @Test
    void everybodyIsFundedWhenTheEnvelopePaysForAll() {
        var rich = neighbourhood.withEnvelope(Amount.ofEuros(1_180));
        var allocation = allocate(rich, EqualShares.of(Utility.COST, new Add(TEN, false, false)));
        assertThat(allocation.funded()).hasSize(5);
        assertThat(allocation.trace().shares().map(Shares::end)).contains(End.ALL_FUNDED);
    }

    @Test
    void whatCompletesTheRuleIsToldApart() {
        assertThat(count(Utility.COST, new ByVotes()).trace().steps())
                .hasSize(6)
                .endsWith(new Step("Livres", Stage.COMPLETION, new Funded(Amount.ofEuros(90)), Amount.ofEuros(120)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE|none|Parc Atelier Fontaine||",
                "MORE_PROJECTS|none|Parc Jeux Atelier|3|4",
                "MORE_PROJECTS|by-votes|Parc Atelier Fontaine Livres|3|1",
                "AT_LEAST_ONE|none|Parc Atelier Fontaine|0|0"
            })
    void theCountByVotesReplacesItWhenMoreVotersPreferThat(
            Comparison comparison, String completion, String funded, Long byShares, Long byVotes) {
        var rule = new EqualShares(
                Utility.COST, completion.equals("none") ? new None() : new ByVotes(), comparison, BlankBallots.COUNTED);
        var allocation = allocate(neighbourhood, rule);
        assertThat(allocation.funded()).containsExactly(funded.split(" "));
        assertThat(allocation.trace().shares().flatMap(Shares::preferred))
                .isEqualTo(Optional.ofNullable(byShares).map(shares -> new Preferred(shares, byVotes)));
    }

    @Test
    void theLeftoversOfSharesMayChangeWhoCompletesThem() {
        // A: one voter with 40 to spend, and nothing to show for it yet; B: two voters who have spent most of theirs.
        var ballots = Ballots.among(List.of("A", "B", "C"))
                .add(List.of("A"), 1)
                .add(List.of("B", "C"), 2)
                .build();
        var election = new Instance(
                Amount.ofEuros(120), List.of(costing("A", 42), costing("B", 72), costing("C", 20)), ballots);
        assertThat(allocate(election, EqualShares.of(Utility.COST, new ByPhragmen(Loads.ZERO)))
                        .funded())
                .containsExactly("B", "C");
        assertThat(allocate(election, EqualShares.of(Utility.COST, new ByPhragmen(Loads.LEFTOVERS)))
                        .funded())
                .containsExactly("B", "A");
    }

    @Test
    void oneCandidateThatEverybodyChoseAndThatCostsTheEnvelopeIsFunded() {
        var ballots = Ballots.among(List.of("A")).add(List.of("A"), 142).build();
        for (long cents = 1; cents < 3_000_000; cents = cents * 3 + 1) {
            var election =
                    new Instance(Amount.ofCents(cents), List.of(new Candidate("A", Amount.ofCents(cents))), ballots);
            for (var utility : Utility.values()) {
                assertThat(allocate(election, EqualShares.of(utility, new None()))
                                .funded())
                        .containsExactly("A");
            }
        }
    }

    @Test
    void oneCentLessAndItIsNot() {
        var ballots = Ballots.among(List.of("A"))
                .add(List.of("A"), 141)
                .add(List.of())
                .build();
        var election =
                new Instance(Amount.ofCents(142_000), List.of(new Candidate("A", Amount.ofCents(141_001))), ballots);
        var allocation = allocate(election, EqualShares.of(Utility.COST, new None()));
        assertThat(allocation.standing("A").orElseThrow().outcome()).isEqualTo(new NotFunded(Reason.SUPPORTERS_SPENT));
        var leftOut = new EqualShares(Utility.COST, new None(), Comparison.NONE, BlankBallots.LEFT_OUT);
        assertThat(allocate(election, leftOut).funded()).containsExactly("A");
    }

    @Test
    void candidatesThatNobodyCanBuyAreSetAside() {
        var ballots =
                Ballots.among(List.of("A", "B", "C")).add(List.of("A", "C"), 3).build();
        var election =
                new Instance(Amount.ofEuros(30), List.of(costing("A", 31), costing("B", 1), costing("C", 30)), ballots);
        for (var completion : List.of(new None(), new ByVotes(), new Add(TEN, false, true))) {
            var allocation = allocate(election, EqualShares.of(Utility.COST, completion));
            assertThat(allocation.funded()).containsExactly("C");
            assertThat(allocation.standing("A").orElseThrow().outcome()).isEqualTo(new NotFunded(Reason.TOO_EXPENSIVE));
            assertThat(allocation.standing("B").orElseThrow().outcome()).isEqualTo(new NotFunded(Reason.NO_VOTE));
        }
    }

    @Test
    void withoutAnyBallotNobodyIsFunded() {
        var election = new Instance(
                TEN,
                List.of(costing("A", 1)),
                Ballots.among(List.of("A")).add(List.of()).build());
        var rule = new EqualShares(
                Utility.COST, new Add(TEN, true, true), Comparison.MORE_PROJECTS, BlankBallots.LEFT_OUT);
        assertThat(allocate(election, rule).funded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Jeux,250/3", "Livres,200/3"})
    void effectiveSupportTellsHowFarACandidateWas(String candidate, String percent) {
        var allocation = count(Utility.COST, new None());
        assertThat(EffectiveSupport.percent(neighbourhood, allocation, candidate))
                .hasToString(percent);
    }

    @Test
    void effectiveSupportIsBelowAHundredForThoseWhoLost() {
        for (int seed = 0; seed < 200; seed++) {
            var election = Elections.drawn(new Random(seed));
            for (var utility : Utility.values()) {
                var allocation = allocate(election, EqualShares.of(utility, new None()));
                for (var standing : allocation.standings()) {
                    var percent = EffectiveSupport.percent(
                            election, allocation, standing.candidate().id());
                    if (standing.outcome() instanceof Funded) {
                        assertThat(percent).isGreaterThanOrEqualTo(Fraction.of(100));
                    } else if (standing.outcome().equals(new NotFunded(Reason.SUPPORTERS_SPENT))) {
                        assertThat(percent).isLessThanOrEqualTo(Fraction.of(100));
                    }
                }
            }
        }
    }

    @Test
    void aTieThatBothCanWinIsRecordedButNotFlagged() {
        var election = Elections.election(100, "A 40 2", "B 40 2", "C 20 1");
        var allocation = allocate(election, EqualShares.of(Utility.COST, new None()));
        assertThat(allocation.funded()).containsExactly("A", "B", "C");
        assertThat(allocation.trace().ties()).hasSize(1);
        assertThat(allocation.trace().tieAtCutOff()).isFalse();
    }

    @Test
    void aTieThatOneMustLoseIsFlagged() {
        var ballots = Ballots.among(List.of("A", "B")).add(List.of("A", "B"), 4).build();
        var election = new Instance(Amount.ofEuros(100), List.of(costing("A", 60), costing("B", 60)), ballots);
        var allocation = allocate(election, EqualShares.of(Utility.COST, new None()));
        assertThat(allocation.funded()).containsExactly("A");
        assertThat(allocation.trace().tieAtCutOff()).isTrue();
    }

    @Test
    void aTieInACountMadeOnTheWayIsFlagged() {
        // At 20 € each, A or B; at 30 €, both: another order in the first count might have ended the raising.
        var ballots = Ballots.among(List.of("A", "B", "C"))
                .add(List.of("A", "B"), 4)
                .add(List.of("C"))
                .add(List.of(), 3)
                .build();
        var election = new Instance(
                Amount.ofEuros(160), List.of(costing("A", 60), costing("B", 60), costing("C", 150)), ballots);
        var allocation = allocate(election, EqualShares.of(Utility.COST, new Add(TEN, true, false)));
        assertThat(allocation.funded()).containsExactly("A", "B");
        assertThat(allocation.trace().ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly("A", "B");
            assertThat(tie.atCutOff()).isTrue();
        });
    }

    @Test
    void aTieThatExceedsTheEnvelopeInAnyOrderIsNotFlagged() {
        var election = Elections.election(100, "A 60 1", "B 60 1", "C 60 1");
        var allocation = allocate(election, EqualShares.of(Utility.COST, new Add(Amount.ofEuros(30), false, false)));
        assertThat(allocation.trace().shares().map(Shares::end)).contains(End.EXCEEDED);
        assertThat(allocation.funded()).isEmpty();
        assertThat(allocation.trace().tieAtCutOff()).isFalse();
    }

    @Test
    void anEstimateSaysWhenItCannotTell() {
        var election = Elections.election(90, "A 60 2", "B 59 2", "C 61 2", "D 30 3");
        var money = new EstimatedMoney(Wares.of(election, Utility.COST), Fraction.of(3_000));
        assertThat(List.of(money.ask(0), money.ask(1), money.ask(2), money.ask(3)))
                .containsExactly(Answer.UNCLEAR, Answer.AFFORDABLE, Answer.UNAFFORDABLE, Answer.AFFORDABLE);
        assertThat(money.isPlain(1)).isTrue();
    }

    @Test
    void anEstimateKnowsAPriceExactlyOnlyWhenThoseWhoPayLessHaveNothing() {
        var money = new EstimatedMoney(Wares.of(neighbourhood, Utility.COST), Fraction.of(10_000));
        int fontaine = 1;
        int parc = 4;
        money.ask(parc);
        money.buy(parc);
        assertThat(money.ask(fontaine)).isEqualTo(Answer.AFFORDABLE);
        assertThat(money.isPlain(fontaine)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal-shares(utility=cost,completion=none,comparison=none,blank=counted)",
                "equal-shares(utility=cardinality,completion=by-votes,comparison=more-projects,blank=left-out)",
                "equal-shares(utility=cost,completion=add,step=1.00,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)",
                "equal-shares(utility=points,completion=percent,percent=1,until-exhaustive=no,then-by-votes=yes,comparison=at-least-one,blank=counted)",
                "equal-shares(utility=cost,completion=by-phragmen,loads=leftovers,comparison=none,blank=counted)",
                "phragmen(unfit=stop,without-votes=no)",
                "phragmen(unfit=skip,without-votes=yes)",
                "maximum-welfare(utility=points)"
            })
    void aRuleIsStoredAsTextAndReadBack(String text) {
        assertThat(Rule.parse(text).map(Rule::describe)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal-shares()",
                "equal-shares(utility=cost)",
                "equal-shares(utility=price,completion=none,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=other,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=none,comparison=none,blank=counted,more=1)",
                "equal-shares(utility=cost,completion=add,step=0.00,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=add,step=1,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=add,step=1.00,until-exhaustive=oui,then-by-votes=yes,comparison=none,blank=counted)",
                "equal-shares(utility=cost,completion=percent,percent=0,until-exhaustive=yes,then-by-votes=yes,comparison=none,blank=counted)",
                "phragmen(unfit=partial,without-votes=no)",
                "phragmen(unfit=stop)",
                "maximum-welfare(utility=votes)"
            })
    void textThatIsNoRuleIsRefused(String text) {
        assertThat(Rule.parse(text)).isEmpty();
    }

    @Test
    void aRuleWithoutSharesHasNoEffectiveSupport() {
        var allocation = allocate(neighbourhood, Greedy.byVotes(SKIP, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectiveSupport.percent(neighbourhood, allocation, "Parc"));
    }

    private Allocation count(Utility utility, Completion completion) {
        return allocate(neighbourhood, EqualShares.of(utility, completion));
    }

    private static Allocation allocate(Instance instance, Rule rule) {
        return Allocator.allocate(instance, rule, TieBreak.ID_ORDER);
    }

    private static Candidate costing(String id, long euros) {
        return new Candidate(id, Amount.ofEuros(euros));
    }

    private static Step bought(
            String candidate, long cost, long remaining, long most, long behind, long paying, long paidOut) {
        return new Step(
                candidate,
                Stage.RULE,
                new Funded(Amount.ofEuros(cost)),
                Amount.ofEuros(remaining),
                Optional.of(new Sharing(Fraction.of(100 * most), Fraction.of(100 * behind), paying, paidOut)));
    }

    private static Step tooFew(String candidate, long remaining, long behind, long paying, long penniless) {
        return new Step(
                candidate,
                Stage.RULE,
                new NotFunded(Reason.SUPPORTERS_SPENT),
                Amount.ofEuros(remaining),
                Optional.of(new Sharing(Fraction.ZERO, Fraction.of(100 * behind), paying, penniless)));
    }
}
