package fr.comptoir.spreadsheet;

import fr.comptoir.allocation.pabulib.PabulibFile;
import fr.comptoir.allocation.pabulib.VoteListener;
import java.io.BufferedReader;
import java.io.IOException;

/**
 * Reads an election from two tables, one of projects and one of ballots. Tolerant of what varies without harm (order, names and
 * number of columns, separator, quotes, ends of lines, decimal comma, empty lines), strict about what would change a count.
 */
public final class SpreadsheetReader {

    private SpreadsheetReader() {}

    /**
     * Reads both tables and hands the ballots over one by one. What the listener received before a
     * {@link SpreadsheetReading.Malformed} must be thrown away.
     *
     * @param election what the tables do not say
     * @param projects a row for each project: {@code reference}, {@code cout} and, when known, {@code titre},
     *     {@code territoire}, {@code theme}, {@code porteur}, {@code soutenu}
     * @param ballots a row for each ballot: {@code bulletin}, a number, {@code choix} separated by {@code |}, {@code ,} or {@code ;} and, when people gave
     *     points, {@code points} in the same order
     * @throws IOException if a source cannot be read
     */
    public static SpreadsheetReading read(
            SpreadsheetElection election, BufferedReader projects, BufferedReader ballots, VoteListener listener)
            throws IOException {
        PabulibFile header;
        try {
            header = election.with(ProjectRows.read(projects));
        } catch (MalformedTable malformed) {
            return malformed.in("projets");
        }
        try {
            listener.opened(header);
            BallotRows.read(ballots, header, listener);
            return new SpreadsheetReading.Parsed(header);
        } catch (MalformedTable malformed) {
            return malformed.in("bulletins");
        }
    }
}
