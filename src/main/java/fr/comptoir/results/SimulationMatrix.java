package fr.comptoir.results;

import fr.comptoir.results.SimulationPage.Cell;
import fr.comptoir.results.SimulationPage.Group;
import fr.comptoir.results.SimulationPage.Row;
import fr.comptoir.results.SimulationPages.Calculated;
import fr.comptoir.results.Simulations.Election;
import fr.comptoir.shared.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The projects of a simulation against its rules: first those on which the rules differ. */
final class SimulationMatrix {

    private static final String WON = "won";
    private static final String PART = "part";
    private static final String LOST = "lost";
    private static final String GONE = "gone";

    private final Election election;
    private final Scenario scenario;
    private final List<Calculated> calculated;
    private final Words words;
    private final Money money;

    SimulationMatrix(Election election, Scenario scenario, List<Calculated> calculated, Words words) {
        this.election = election;
        this.scenario = scenario;
        this.calculated = calculated;
        this.words = words;
        this.money = new Money(election.edition().currency());
    }

    /** The projects by what the rules make of them; every group is unfolded when all is asked for. */
    List<Group> groups(boolean all) {
        var some = new ArrayList<Row>();
        var everywhere = new ArrayList<Row>();
        var nowhere = new ArrayList<Row>();
        election.paper().stream()
                .sorted(Comparator.<PaperLine>comparingLong(election::votes)
                        .reversed()
                        .thenComparing(PaperLine::number))
                .map(this::row)
                .forEach(row -> {
                    var marks = row.cells().stream().map(Cell::mark).distinct().toList();
                    (marks.equals(List.of(WON))
                                    ? everywhere
                                    : marks.stream().allMatch(mark -> mark.equals(LOST) || mark.equals(GONE))
                                            ? nowhere
                                            : some)
                            .add(row);
                });
        var single = calculated.size() < 2;
        var groups = new ArrayList<Group>();
        if (!single || !some.isEmpty()) {
            groups.add(group("differences", "simulation.group.some", single ? "" : ".compared", true, some));
        }
        groups.add(group("partout", "simulation.group.every", single ? ".single" : "", all || single, everywhere));
        groups.add(group("nulle-part", "simulation.group.none", single ? ".single" : "", all, nowhere));
        return groups;
    }

    private Group group(String id, String key, String variant, boolean open, List<Row> rows) {
        return new Group(id, words.of(key + variant, rows.size()), open, rows);
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
                        funded(column, standing.received(), standing.candidate().cost()))
                .orElse(new Cell(column, GONE, "Retiré"));
    }

    private Cell funded(String column, Amount received, Amount cost) {
        if (!received.isPositive()) {
            return new Cell(column, LOST, "Non");
        }
        return received.equals(cost)
                ? new Cell(column, WON, "Soutenu")
                : new Cell(column, PART, "En partie\u202F: " + money.of(received));
    }
}
