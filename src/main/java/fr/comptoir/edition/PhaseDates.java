package fr.comptoir.edition;

import fr.comptoir.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When a phase takes place, as people type it: from a first to a last day, both included. The vote also has hours; without
 * one it opens as its first day begins and closes as its last day ends.
 */
record PhaseDates(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate start,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime startTime,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate end,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime endTime) {

    /** Nothing typed. */
    static final PhaseDates NONE = new PhaseDates(null, null, null, null);

    /** What the form shows of this period. */
    static PhaseDates of(Phase phase, Period period, ZoneId zone) {
        var starts = period.startsAt().atZone(zone);
        var ends = period.endsAt().atZone(zone);
        var endsAtMidnight = ends.toLocalTime().equals(LocalTime.MIDNIGHT);
        var hours = phase == Phase.VOTE;
        return new PhaseDates(
                starts.toLocalDate(),
                hours && !starts.toLocalTime().equals(LocalTime.MIDNIGHT) ? minutes(starts.toLocalTime()) : null,
                endsAtMidnight ? ends.toLocalDate().minusDays(1) : ends.toLocalDate(),
                hours && !endsAtMidnight ? minutes(ends.toLocalTime()) : null);
    }

    private static LocalTime minutes(LocalTime time) {
        return time.withSecond(0).withNano(0);
    }

    boolean isEmpty() {
        return start == null && end == null;
    }

    boolean isIncomplete() {
        return start == null || end == null;
    }

    /** When it starts; the day must be there. */
    Instant startsAt(ZoneId zone) {
        return day(start)
                .atTime(startTime == null ? LocalTime.MIDNIGHT : startTime)
                .atZone(zone)
                .toInstant();
    }

    /** The first instant after it; the day must be there. */
    Instant endsAt(ZoneId zone) {
        var last = day(end);
        return (endTime == null
                        ? last.plusDays(1).atStartOfDay(zone)
                        : last.atTime(endTime).atZone(zone))
                .toInstant();
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("a day is missing");
        }
        return day;
    }
}
