package fr.comptoir.spreadsheet;

/** Leaves the reading of a table at its first fault; never leaves {@link SpreadsheetReader}. */
final class MalformedTable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    MalformedTable(long line, String reason) {
        super(reason, null, false, false);
        this.line = Math.toIntExact(line);
        this.reason = reason;
    }

    SpreadsheetReading.Malformed in(String table) {
        return new SpreadsheetReading.Malformed(table, line, reason);
    }
}
