package fr.comptoir.platform;

import fr.comptoir.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments as people say them, in the installation's zone and the page's language; {@code @dates} in templates. */
@Component("dates")
public class Dates {

    private final ComptoirProperties properties;

    Dates(ComptoirProperties properties) {
        this.properties = properties;
    }

    /** « samedi 12 septembre 2026 ». */
    public String day(Instant instant) {
        return first(format("EEEE d MMMM yyyy", at(instant)));
    }

    /** « samedi 12 septembre 2026 ». */
    public String day(LocalDate date) {
        return first(format("EEEE d MMMM yyyy", date.atStartOfDay(properties.zone())));
    }

    /** « 12 sept. 2026 ». */
    public String shortDay(Instant instant) {
        return first(format("d MMM yyyy", at(instant)));
    }

    /** « 12 sept. 2026 ». */
    public String shortDay(LocalDate date) {
        return first(format("d MMM yyyy", date.atStartOfDay(properties.zone())));
    }

    /** « 10 h 30 » in French, « 10:30 » in English. */
    public String time(Instant instant) {
        return format(french() ? "H'\u00a0h\u00a0'mm" : "HH:mm", at(instant))
                .replaceFirst("\u00a0h\u00a000$", "\u00a0h");
    }

    /** « samedi 12 septembre 2026 à 10 h 30 ». */
    public String dayTime(Instant instant) {
        return day(instant) + (french() ? " à " : " at ") + time(instant);
    }

    /** « sept. »: the month alone, for a calendar leaf. */
    public String month(Instant instant) {
        return format("MMM", at(instant));
    }

    /** « 1 – 30 sept. 2027 », « 12 févr. – 3 avr. 2027 »: from its first day to its last. */
    public String period(Period period) {
        var first = at(period.startsAt());
        var last = at(period.endsAt().minusNanos(1));
        if (first.toLocalDate().equals(last.toLocalDate())) {
            return format("d MMM yyyy", last);
        }
        var pattern =
                first.getYear() != last.getYear() ? "d MMM yyyy" : first.getMonth() != last.getMonth() ? "d MMM" : "d";
        return format(pattern, first) + " – " + format("d MMM yyyy", last);
    }

    /** The end of a period as people say it: its last day when it ends at midnight, the day and the time otherwise. */
    public String lastMoment(Instant end) {
        return startOf(date(end)).equals(end) ? day(end.minusNanos(1)) : dayTime(end);
    }

    /** The calendar day of an instant in the installation's zone. */
    public LocalDate date(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** The first instant of a day in the installation's zone. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(properties.zone()).toInstant();
    }

    /** The instant when clocks show this time on that day in the installation's zone. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(properties.zone()).toInstant();
    }

    /** What clocks show at an instant in the installation's zone. */
    public LocalTime localTime(Instant instant) {
        return at(instant).toLocalTime();
    }

    /** French says « 1er septembre », then « 2 septembre ». */
    private static String first(String day) {
        return french() ? day.replaceFirst("(?<!\\d)1 ", "1er ") : day;
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(properties.zone());
    }

    private static String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, french() ? Locale.FRENCH : Locale.UK)
                .format(moment);
    }

    private static boolean french() {
        return LocaleContextHolder.getLocale().getLanguage().equals("fr");
    }
}
