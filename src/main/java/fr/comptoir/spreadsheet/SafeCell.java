package fr.comptoir.spreadsheet;

import java.util.regex.Pattern;

/** Texts that a spreadsheet shows and never executes: one that begins like a formula gets an apostrophe. */
public final class SafeCell {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n]", Pattern.MULTILINE);

    private SafeCell() {}

    /** The text, as it goes into a file. */
    public static String write(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** The text that {@link #write} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).find() ? cell.substring(1) : cell;
    }
}
