package fr.comptoir.results;

import static java.util.stream.Collectors.groupingBy;

import fr.comptoir.results.SimulationPage.Cell;
import fr.comptoir.results.SimulationPage.Group;
import fr.comptoir.results.SimulationPage.Mark;
import fr.comptoir.results.SimulationPage.Row;
import fr.comptoir.results.SimulationPages.Calculated;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The projects of a simulation against its rules: first those on which the rules differ. */
final class SimulationMatrix {

    private final CountedElection election;
    private final Scenario scenario;
    private final List<Calculated> calculated;
    private final Words words;
    private final Money money;

    SimulationMatrix(CountedElection election, Scenario scenario, List<Calculated> calculated, Words words) {
        this.election = election;
        this.scenario = scenario;
        this.calculated = calculated;
        this.words = words;
        this.money = new Money(election.edition().currency());
    }

    /** The projects by how many rules fund them; every group is unfolded when all is asked for. */
    List<Group> groups(boolean all) {
        var rows = election.paper().stream()
                .sorted(Comparator.<PaperLine>comparingLong(election::votes)
                        .reversed()
                        .thenComparing(PaperLine::number))
                .map(this::row)
                .collect(groupingBy(this::funding));
        var single = calculated.size() < 2;
        var groups = new ArrayList<Group>();
        if (!single) {
            groups.add(group("differences", "some", true, rows.getOrDefault(Funding.SOME, List.of())));
        }
        var suffix = single ? ".single" : "";
        groups.add(group("partout", "every" + suffix, all || single, rows.getOrDefault(Funding.EVERY, List.of())));
        groups.add(group("nulle-part", "none" + suffix, all, rows.getOrDefault(Funding.NONE, List.of())));
        return groups;
    }

    private enum Funding {
        SOME,
        EVERY,
        NONE
    }

    private Funding funding(Row row) {
        var funding = row.cells().stream().filter(Cell::funded).count();
        return funding == 0 ? Funding.NONE : funding == calculated.size() ? Funding.EVERY : Funding.SOME;
    }

    private Group group(String id, String key, boolean open, List<Row> rows) {
        return new Group(id, words.of("simulation.group." + key, rows.size()), open, rows);
    }

    private Row row(PaperLine line) {
        var cost = Objects.requireNonNullElse(scenario.costs().get(line.reference()), line.requested());
        return new Row(
                line.number(),
                line.title(),
                words.of("number", election.votes(line)),
                money.of(cost),
                cost.equals(line.requested()) ? null : money.of(line.requested()),
                calculated.stream().map(one -> cell(one, line)).toList());
    }

    private Cell cell(Calculated one, PaperLine line) {
        var column = one.head().shortName();
        return one.result()
                .allocation()
                .standing(line.reference())
                .map(standing ->
                        cell(column, standing.received(), standing.candidate().cost()))
                .orElse(new Cell(column, Mark.GONE, null));
    }

    private Cell cell(String column, Amount received, Amount cost) {
        if (!received.isPositive()) {
            return new Cell(column, Mark.NO, null);
        }
        return received.equals(cost)
                ? new Cell(column, Mark.YES, null)
                : new Cell(column, Mark.PARTLY, money.of(received));
    }
}
