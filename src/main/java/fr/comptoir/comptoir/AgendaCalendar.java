package fr.comptoir.comptoir;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.comptoir.platform.ComptoirProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes sessions as an iCalendar feed (RFC 5545), times in UTC, for anybody's own calendar. */
@Component
class AgendaCalendar {

    private final ComptoirProperties properties;
    private final Clock clock;

    AgendaCalendar(ComptoirProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    String write(List<SessionView> sessions) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Comptoir//Agenda//FR");
        calendar.addExperimentalProperty("X-WR-CALNAME", properties.brand() + " : " + properties.collectivity());
        sessions.forEach(session -> calendar.addEvent(event(session)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(SessionView session) {
        var comptoir = session.comptoir();
        var event = new VEvent();
        event.setUid(session.id().value() + "@comptoir");
        event.setDateTimeStamp(new DateTimeStamp(date(clock.instant())));
        event.setDateStart(new DateStart(date(session.startsAt())));
        event.setDateEnd(new DateEnd(date(session.endsAt())));
        event.setSummary(comptoir.name());
        event.setLocation(String.join(
                ", ", comptoir.place(), comptoir.address(), comptoir.commune().label()));
        event.setDescription((session.note() + "\n" + comptoir.accessNote()).strip());
        event.setUrl(properties.publicUrl() + "/comptoirs/" + comptoir.id().value());
        return event;
    }

    private static ICalDate date(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond(),
                        true),
                true);
    }
}
