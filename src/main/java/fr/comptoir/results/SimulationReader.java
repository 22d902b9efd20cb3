package fr.comptoir.results;

import fr.comptoir.allocation.Rule;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what was typed: the amounts, the projects and the rules, or says at each field what is wrong. */
final class SimulationReader {

    private static final int MOST_RULES = 8;

    private final CountedElection election;
    private final SimulationForm form;
    private final BindingResult errors;

    SimulationReader(CountedElection election, SimulationForm form, BindingResult errors) {
        this.election = election;
        this.form = form;
        this.errors = errors;
    }

    /**
     * A simulation to run.
     *
     * @param scenario what is supposed
     * @param columns the rules compared, the reference first
     */
    record Asked(Scenario scenario, List<Column> columns) {}

    /**
     * A rule in a column.
     *
     * @param rule the rule
     * @param scenario what it is applied to: what is supposed, or the election as it was for a certified result
     * @param name its name
     * @param shortName its name above a column
     * @param certified whether this is the result that two persons certified
     */
    record Column(Rule rule, Scenario scenario, String name, String shortName, boolean certified) {}

    /** What to run, unless something is wrong. */
    Optional<Asked> read() {
        var dotation = amount("dotation", form.dotation());
        var scenario = new Scenario(dotation, costs(), withdrawn());
        if (election.paper().stream()
                .allMatch(line -> line.withdrawn() || scenario.withdrawn().contains(line.reference()))) {
            errors.rejectValue("withdrawn", "results.simulation.withdrawn.all");
        }
        var settings = new RuleSettingsReader(election, form, errors).read(dotation);
        var rules = errors.hasErrors() ? List.<Column>of() : columns(scenario, settings);
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Asked(scenario, rules));
    }

    private Amount amount(String field, @Nullable String typed) {
        return amount(field, typed, errors);
    }

    /** An amount above zero; what is not one is told at its field. */
    static Amount amount(String field, @Nullable String typed, BindingResult errors) {
        var amount = Amount.parse(typed == null ? "" : typed).filter(Amount::isPositive);
        if (amount.isEmpty()) {
            errors.rejectValue(field, "results.simulation.amount");
        }
        return amount.orElse(Amount.ZERO);
    }

    private Map<String, Amount> costs() {
        var costs = new LinkedHashMap<String, Amount>();
        for (int at = 0; at < form.changed().size(); at++) {
            var reference = form.changed().get(at);
            var field = "costs[" + at + "]";
            if (reference.isEmpty()) {
                errors.rejectValue(field, "results.simulation.project.missing");
            } else if (election.line(reference).isEmpty()) {
                errors.rejectValue(field, "results.simulation.project.unknown", new Object[] {reference}, null);
            } else if (costs.put(reference, amount(field, form.amounts().get(at))) != null) {
                errors.rejectValue(field, "results.simulation.project.twice");
            }
        }
        costs.entrySet()
                .removeIf(cost -> election.line(cost.getKey())
                        .filter(line -> line.requested().equals(cost.getValue()))
                        .isPresent());
        return costs;
    }

    private Set<String> withdrawn() {
        for (var reference : form.gone()) {
            if (election.line(reference).isEmpty()) {
                errors.rejectValue("withdrawn", "results.simulation.project.unknown", new Object[] {reference}, null);
            }
        }
        return Set.copyOf(form.gone());
    }

    /** The certified result first when there is one, then each chosen rule once. */
    private List<Column> columns(Scenario scenario, RuleSettings settings) {
        var columns = new ArrayList<Column>();
        election.certified().ifPresent(_ -> columns.add(certified()));
        for (var code : form.chosen()) {
            column(code, scenario, settings)
                    .filter(column -> columns.stream().noneMatch(other -> sameCalculation(other, column)))
                    .ifPresent(columns::add);
        }
        if (columns.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("rules", "results.simulation.rules.missing");
        }
        if (columns.size() > MOST_RULES) {
            errors.rejectValue("rules", "results.simulation.rules.many", new Object[] {MOST_RULES}, null);
        }
        return columns;
    }

    private static boolean sameCalculation(Column one, Column other) {
        return one.rule().equals(other.rule()) && one.scenario().equals(other.scenario());
    }

    private Column certified() {
        return new Column(
                election.rule(),
                Scenario.unchanged(election.dotation()),
                "Le résultat, par la règle du règlement",
                "Résultat",
                true);
    }

    private Optional<Column> column(String code, Scenario scenario, RuleSettings settings) {
        return switch (code) {
            case SimulationForm.OWN ->
                Optional.of(new Column(election.rule(), scenario, "La règle de l’édition", "Règlement", false));
            case SimulationForm.WRITTEN ->
                written().map(rule -> new Column(rule, scenario, "La règle écrite", "Règle écrite", false));
            default ->
                offer(code, settings)
                        .map(offer ->
                                new Column(offer.rule(settings), scenario, offer.label(), offer.shortLabel(), false));
        };
    }

    private Optional<RuleOffer> offer(String code, RuleSettings settings) {
        var offer = RuleOffer.of(code);
        if (offer.isEmpty()) {
            errors.rejectValue("rules", "results.simulation.rules.unknown", new Object[] {code}, null);
        } else if (offer.get().needsTerritories() && settings.territories().isEmpty()) {
            errors.rejectValue("rules", "results.simulation.rules.territories");
            return Optional.empty();
        }
        return offer;
    }

    private Optional<Rule> written() {
        var rule = Rule.parse(Objects.requireNonNullElse(form.writtenRule(), "").strip());
        if (rule.isEmpty()) {
            errors.rejectValue("writtenRule", "edition.rule.written.invalid");
        }
        return rule;
    }
}
