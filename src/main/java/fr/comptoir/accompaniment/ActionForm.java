package fr.comptoir.accompaniment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an adviser types after having done something for an idea. */
record ActionForm(
        @Nullable LocalDate doneOn,
        @Nullable ActionKind kind,
        @Nullable Integer hours,
        @Nullable Integer minutes,
        @Nullable String note) {

    static ActionForm on(LocalDate day) {
        return new ActionForm(day, null, null, null, null);
    }
}
