package fr.comptoir.comptoir;

import fr.comptoir.platform.Dates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the staff types to plan a session, in the installation's own time zone. */
record SessionForm(
        @Nullable UUID comptoir,
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String note) {

    static SessionForm at(@Nullable UUID comptoir) {
        return new SessionForm(comptoir, null, LocalTime.of(14, 0), LocalTime.of(17, 0), null);
    }

    static SessionForm of(SessionView session, Dates dates) {
        return new SessionForm(
                session.comptoir().id().value(),
                dates.date(session.startsAt()),
                dates.localTime(session.startsAt()),
                dates.localTime(session.endsAt()),
                session.note());
    }
}
