package fr.comptoir.spreadsheet;

import fr.comptoir.allocation.pabulib.PabulibFile.Project;
import fr.comptoir.shared.Amount;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the table of projects. */
final class ProjectRows {

    private static final Set<String> YES = Set.of("oui", "1", "yes", "true", "vrai", "x");

    /** The columns that the open format has too, under its names. */
    private static final Map<Column, String> COLUMNS = Map.of(
            Column.NAME, "name",
            Column.TERRITORY, "neighborhood",
            Column.THEME, "category",
            Column.HOLDER, "proposer");

    private ProjectRows() {}

    static List<Project> read(BufferedReader in) throws IOException, MalformedTable {
        var table = Table.open(in, Column.ID, Column.COST);
        var projects = new LinkedHashMap<String, Project>();
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            var project = project(table, row.get());
            if (projects.put(project.id(), project) != null) {
                throw table.malformed("Le projet « " + project.id() + " » figure deux fois.");
            }
        }
        return List.copyOf(projects.values());
    }

    private static Project project(Table table, Row row) throws MalformedTable {
        var id = row.value(Column.ID).orElse("");
        if (id.isEmpty() || BallotRows.SEPARATORS.matcher(id).find()) {
            throw table.malformed(
                    "La référence du projet manque, ou contient une virgule, un point-virgule ou une barre.");
        }
        var cost = row.value(Column.COST).flatMap(Amount::parse).orElse(Amount.ZERO);
        if (!cost.isPositive()) {
            throw table.malformed("Le coût du projet « " + id + " » n’est pas un montant positif.");
        }
        var columns = new HashMap<String, String>();
        COLUMNS.forEach((column, name) ->
                row.value(column).ifPresent(value -> columns.put(name, value.replaceAll("\\R", " "))));
        row.value(Column.SELECTED).ifPresent(value -> columns.put("selected", yes(value) ? "1" : "0"));
        var withdrawn = row.value(Column.WITHDRAWN).filter(ProjectRows::yes).isPresent();
        return new Project(id, withdrawn ? Project.WITHDRAWN : cost, columns);
    }

    private static boolean yes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }
}
