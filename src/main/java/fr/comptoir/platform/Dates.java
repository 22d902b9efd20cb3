package fr.comptoir.platform;

import java.time.Instant;
import java.time.LocalDate;
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
        return format("EEEE d MMMM yyyy", at(instant));
    }

    /** « samedi 12 septembre 2026 ». */
    public String day(LocalDate date) {
        return format("EEEE d MMMM yyyy", date.atStartOfDay(properties.zone()));
    }

    /** « 12 sept. 2026 ». */
    public String shortDay(Instant instant) {
        return format("d MMM yyyy", at(instant));
    }

    /** « 12 sept. 2026 ». */
    public String shortDay(LocalDate date) {
        return format("d MMM yyyy", date.atStartOfDay(properties.zone()));
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

    /** The calendar day of an instant in the installation's zone. */
    public LocalDate date(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** The first instant of a day in the installation's zone. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(properties.zone()).toInstant();
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
