package fr.comptoir.electorate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day on which somebody was born.
 *
 * @param date the day
 */
public record BirthDate(LocalDate date) {

    private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})"
                    + "|(?<year2>[0-9]{4})-?(?<month2>[0-9]{2})-?(?<day2>[0-9]{2}))(?:[T ][0-9:.]*)?");
    private static final int OLDEST = 125;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Reads a day, a month and a year typed in three fields; empty when there is no such day. */
    public static Optional<BirthDate> parse(String day, String month, String year) {
        if (!SHORT.matcher(day.strip()).matches()
                || !SHORT.matcher(month.strip()).matches()
                || !YEAR.matcher(year.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BirthDate(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * Reads a date as lists of residents write it: « 07/03/1984 », « 7.3.1984 », « 1984-03-07 », « 19840307 », with or
     * without a time behind it. Day first, year of four digits: what is ambiguous is not guessed.
     */
    public static Optional<BirthDate> read(String cell) {
        var written = WRITTEN.matcher(cell);
        if (!written.matches()) {
            return Optional.empty();
        }
        return written.group("day") != null
                ? parse(written.group("day"), written.group("month"), written.group("year"))
                : parse(written.group("day2"), written.group("month2"), written.group("year2"));
    }

    /** Whether somebody born then may be alive on that day. */
    public boolean isPlausibleOn(LocalDate day) {
        return ageOn(day) >= 0 && ageOn(day) <= OLDEST;
    }

    /** How many full years old on that day; negative when not born yet. Born on 29 February, one grows up on 1 March. */
    public int ageOn(LocalDate day) {
        return Period.between(date, day).getYears() - (date.isAfter(day) ? 1 : 0);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
