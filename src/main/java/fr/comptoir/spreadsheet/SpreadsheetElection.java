package fr.comptoir.spreadsheet;

import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.shared.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the tables of an election do not say.
 *
 * @param name its name, on one line
 * @param budget the money to share out, more than nothing
 * @param currency the code of its currency (ISO 4217)
 * @param firstDay the first day of the vote
 * @param lastDay the last one
 * @param voteType how people voted
 */
public record SpreadsheetElection(
        String name, Amount budget, String currency, LocalDate firstDay, LocalDate lastDay, VoteType voteType) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** The same election with these projects, in the words of the open format. */
    PabulibFile with(List<PabulibFile.Project> projects) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", name);
        meta.put("country", "Worldwide");
        meta.put("unit", name);
        meta.put("instance", name);
        meta.put("num_projects", Integer.toString(projects.size()));
        meta.put("budget", budget.decimal());
        meta.put("vote_type", voteType.word());
        meta.put("rule", "unknown");
        meta.put("date_begin", DAY.format(firstDay));
        meta.put("date_end", DAY.format(lastDay));
        meta.put("currency", currency);
        return new PabulibFile(meta, projects, List.of());
    }
}
