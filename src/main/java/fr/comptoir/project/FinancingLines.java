package fr.comptoir.project;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** How the lines of a financing plan are written to the database. */
final class FinancingLines {

    static final String INSERT = """
            insert into financing_line (project_id, position, side, category, label, amount_cents)
            values (:project, :position, :side, :category, :label, :amount)
            """;

    private FinancingLines() {}

    static List<SqlParameterSource> rows(ProjectId project, List<PlanLine> plan) {
        var rows = new ArrayList<SqlParameterSource>();
        for (var position = 0; position < plan.size(); position++) {
            var line = plan.get(position);
            rows.add(new MapSqlParameterSource()
                    .addValue("project", project.value())
                    .addValue("position", position)
                    .addValue("side", line.side().name())
                    .addValue("category", line.category().name())
                    .addValue("label", line.label())
                    .addValue("amount", line.amount().cents()));
        }
        return rows;
    }
}
