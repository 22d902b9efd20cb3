package fr.comptoir.ballot;

import fr.comptoir.platform.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an officer types to propose a decision. A day without a time means until its end, as in the edition's calendar. */
record BoardForm(
        @Nullable String reason,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime time,

        @Nullable Integer number) {

    static BoardForm empty() {
        return new BoardForm(null, null, null, null);
    }

    BoardOrder order(BoardAct act, Dates dates) {
        return new BoardOrder(
                act,
                act == BoardAct.WITHDRAWAL || act == BoardAct.ANNULMENT ? Optional.empty() : moment(dates),
                act == BoardAct.WITHDRAWAL ? Optional.ofNullable(number) : Optional.empty());
    }

    private Optional<Instant> moment(Dates dates) {
        if (day == null) {
            return Optional.empty();
        }
        return Optional.of(time == null ? dates.startOf(day.plusDays(1)) : dates.at(day, time));
    }
}
