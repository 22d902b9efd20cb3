package fr.comptoir.results;

import fr.comptoir.spreadsheet.SpreadsheetElection;
import java.io.InputStream;

/**
 * A published election as two tables (CSV).
 *
 * @param projects a row for each project
 * @param ballots a row for each ballot
 * @param election what both do not say
 */
public record ElectionTables(InputStream projects, InputStream ballots, SpreadsheetElection election) {}
