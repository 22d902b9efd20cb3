package fr.comptoir.results;

import fr.comptoir.allocation.Fraction;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.results.ResultPage.Bar;
import fr.comptoir.results.SimulationPage.Head;
import fr.comptoir.results.SimulationPage.Indicator;
import fr.comptoir.results.SimulationReader.Asked;
import fr.comptoir.results.SimulationReader.Column;
import fr.comptoir.results.SimulationRun.State;
import fr.comptoir.shared.Amount;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lays a simulation out for its page. */
@Component
class SimulationPages {

    private final Words words;
    private final SimulationShares shares;
    private final RuleWords rules;

    SimulationPages(Words words, SimulationShares shares, RuleWords rules) {
        this.words = words;
        this.shares = shares;
        this.rules = rules;
    }

    /**
     * A column whose calculation is there.
     *
     * @param column the rule
     * @param head the rule as the page shows it
     * @param result what it gives
     */
    record Calculated(Column column, Head head, Simulated result) {}

    SimulationPage page(
            CountedElection election, SimulationForm form, Asked asked, List<SimulationRun> runs, String path) {
        var heads = IntStream.range(0, runs.size())
                .mapToObj(at -> head(asked.columns().get(at), runs.get(at).state()))
                .toList();
        var calculated = IntStream.range(0, runs.size())
                .boxed()
                .<Calculated>mapMulti((at, add) -> {
                    if (runs.get(at).state() instanceof State.Done(var result, var _)) {
                        add.accept(new Calculated(asked.columns().get(at), heads.get(at), result));
                    }
                })
                .toList();
        var money = new Money(election.edition().currency());
        var all = Boolean.TRUE.equals(form.all());
        return new SimulationPage(
                assumptions(election, asked.scenario(), money),
                !asked.scenario().equals(Scenario.unchanged(election.dotation())),
                heads,
                calculated.size(),
                calculated.stream()
                        .map(one -> indicator(one, calculated.getFirst(), money))
                        .toList(),
                calculated.stream().map(this::servedBar).toList(),
                calculated.stream().map(one -> spentBar(one, money)).toList(),
                calculated.stream()
                        .mapToLong(one -> one.result().allocation().envelope().cents())
                        .max()
                        .orElse(1),
                new SimulationMatrix(election, asked.scenario(), calculated, words).groups(all),
                shares.of(calculated, money),
                form.href(path, all),
                form.href(path, !all));
    }

    private List<String> assumptions(CountedElection election, Scenario scenario, Money money) {
        var dotation = money.of(scenario.dotation());
        var assumptions = new ArrayList<String>();
        assumptions.add(
                scenario.dotation().equals(election.dotation())
                        ? words.of("simulation.dotation.same", dotation)
                        : words.of("simulation.dotation.other", dotation, money.of(election.dotation())));
        for (var line : election.paper()) {
            var cost = scenario.costs().get(line.reference());
            if (line.withdrawn() || scenario.withdrawn().contains(line.reference())) {
                assumptions.add(words.of("simulation.without", line.number(), line.title()));
            } else if (cost != null) {
                assumptions.add(words.of(
                        "simulation.cost", line.number(), line.title(), money.of(cost), money.of(line.requested())));
            }
        }
        return assumptions;
    }

    private static Head head(Column column, State state) {
        return switch (state) {
            case State.Waiting _ -> head(column, true, false, "en attente");
            case State.Underway(var since) -> head(column, true, false, "calcul en cours depuis " + seconds(since));
            case State.Done(var _, var took) -> head(column, false, false, "calculé en " + seconds(took));
            case State.GivenUp _ -> head(column, false, true, "abandonné : trop de calculs à la fois, ou trop long");
            case State.Failed _ -> head(column, false, true, "le calcul a échoué");
        };
    }

    private static Head head(Column column, boolean pending, boolean failed, String state) {
        return new Head(column.name(), column.shortName(), column.certified(), pending, failed, state);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() < 1000
                ? Math.max(1, duration.toMillis()) + "\u00A0ms"
                : duration.toSeconds() + "\u00A0s";
    }

    private Indicator indicator(Calculated one, Calculated reference, Money money) {
        var coverage = one.result().coverage();
        return new Indicator(
                one.head(),
                words.of("number", coverage.laureates()),
                money.of(coverage.spent()),
                percent(coverage.spentShare()),
                money.of(coverage.left()),
                words.of("number", coverage.served()),
                percent(coverage.servedShare()),
                decimal(coverage.fundedChoicesPerBallot(), 2),
                money.of(new Amount(cents(coverage.averageReceived()))),
                one == reference ? "référence" : change(one, reference),
                rules.of(one.column().rule(), one.result().allocation().tieBreak(), money::of));
    }

    private static String change(Calculated one, Calculated reference) {
        var here = Set.copyOf(one.result().allocation().funded());
        var there = Set.copyOf(reference.result().allocation().funded());
        var more = new HashSet<>(here);
        more.removeAll(there);
        var fewer = new HashSet<>(there);
        fewer.removeAll(here);
        return more.isEmpty() && fewer.isEmpty() ? "les mêmes" : "+" + more.size() + " / −" + fewer.size();
    }

    private Bar servedBar(Calculated one) {
        var coverage = one.result().coverage();
        return new Bar(
                one.head().shortName(),
                coverage.servedShare().rounded(3).movePointRight(3).longValueExact(),
                percent(coverage.servedShare()),
                "",
                null,
                words.of("simulation.served", coverage.served(), coverage.ballots()));
    }

    private Bar spentBar(Calculated one, Money money) {
        var coverage = one.result().coverage();
        return new Bar(
                one.head().shortName(),
                coverage.spent().cents(),
                money.of(coverage.spent()),
                "",
                null,
                words.of("simulation.left", money.of(coverage.left())));
    }

    private static long cents(Fraction average) {
        return average.rounded(0).longValueExact();
    }

    /** « 82,4 % ». */
    static String percent(Fraction part) {
        return part.rounded(3)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.UNNECESSARY)
                        .toPlainString()
                        .replace('.', ',')
                + "\u00A0%";
    }

    private static String decimal(Fraction number, int decimals) {
        return number.rounded(decimals).toPlainString().replace('.', ',');
    }
}
