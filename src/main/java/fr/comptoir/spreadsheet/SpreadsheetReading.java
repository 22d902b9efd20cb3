package fr.comptoir.spreadsheet;

import fr.comptoir.allocation.pabulib.PabulibFile;

/** What reading the tables of an election gives: the election, or why a table is refused. */
public sealed interface SpreadsheetReading {

    /**
     * Both tables are sound.
     *
     * @param file the election, without its ballots
     */
    record Parsed(PabulibFile file) implements SpreadsheetReading {}

    /**
     * A table is refused; nothing of both may be used.
     *
     * @param table which one, in French: « projets » or « bulletins »
     * @param line the line at fault, from 1
     * @param reason why, in French, for the person who sent it
     */
    record Malformed(String table, int line, String reason) implements SpreadsheetReading {}
}
