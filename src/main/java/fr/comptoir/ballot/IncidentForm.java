package fr.comptoir.ballot;

import fr.comptoir.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an officer types to write an incident down. */
record IncidentForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime time,

        @Nullable String what,
        @Nullable String done) {

    static IncidentForm at(Instant now, Dates dates) {
        return new IncidentForm(
                dates.date(now), dates.localTime(now).withSecond(0).withNano(0), null, null);
    }

    /** When it happened; nothing when the day or the time is missing. */
    Optional<Instant> happenedAt(Dates dates) {
        return day == null || time == null ? Optional.empty() : Optional.of(dates.at(day, time));
    }
}
