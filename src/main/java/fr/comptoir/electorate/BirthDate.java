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

    /** How many full years old on that day; negative when not born yet. Born on 29 February, one grows up on 1 March. */
    public int ageOn(LocalDate day) {
        return Period.between(date, day).getYears() - (date.isAfter(day) ? 1 : 0);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
