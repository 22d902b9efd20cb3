package fr.comptoir.comptoir;

import fr.comptoir.platform.Dates;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** A session as a card shows it. */
record SessionCard(
        String href,
        String day,
        String month,
        String time,
        String place,
        String comptoir,
        String fullDay,
        String note) {

    /** The sessions of one month under its name. */
    record Month(String name, List<SessionCard> sessions) {}

    static SessionCard of(SessionView session, Dates dates) {
        var date = dates.date(session.startsAt());
        var comptoir = session.comptoir();
        return new SessionCard(
                "/comptoirs/" + comptoir.id().value(),
                String.valueOf(date.getDayOfMonth()),
                date.getMonth().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale()),
                dates.time(session.startsAt()) + " – " + dates.time(session.endsAt()),
                comptoir.place() + ", " + comptoir.commune().name(),
                comptoir.name(),
                dates.day(session.startsAt()),
                session.note());
    }

    static List<Month> byMonth(List<SessionView> sessions, Dates dates) {
        var months = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> monthName(dates.date(session.startsAt())),
                        LinkedHashMap::new,
                        Collectors.mapping(session -> of(session, dates), Collectors.toList())));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static String monthName(LocalDate date) {
        var name = date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + date.getYear();
    }
}
