package fr.comptoir.edition;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads an {@link EditionForm}, and says at each field what cannot be read. */
@Component
class EditionReader {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final ComptoirProperties properties;

    EditionReader(ComptoirProperties properties) {
        this.properties = properties;
    }

    /**
     * The edition that the form describes; empty when the form has an error.
     *
     * @param before the edition as it is stored, when the form changes one
     */
    Optional<NewEdition> read(EditionForm form, Optional<EditionView> before, BindingResult errors) {
        var dotation = amount(form.dotation(), "dotation", errors);
        var floor = amount(form.requestFloor(), "requestFloor", errors);
        var cap = amount(form.requestCap(), "requestCap", errors);
        var calendar = calendar(form, before, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var ballot = form.ballot().read(errors);
        var rule = form.rule().read(dotation, errors);
        if (ballot.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewEdition(
                required(form.slug()),
                required(form.name()).strip(),
                EditionKind.ORDINARY,
                before.map(EditionView::demonstration).orElse(properties.demonstration()),
                Boolean.TRUE.equals(form.published()),
                dotation,
                "EUR",
                form.electorate().read(),
                ballot.get(),
                floor,
                cap,
                required(form.volunteerSharePercent()),
                rule.get().describe(),
                required(form.tieBreak())
                        .describe(before.map(EditionView::tieBreak).orElse("")),
                Objects.requireNonNullElse(form.deliberation(), "").strip(),
                calendar));
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static Amount amount(@Nullable String typed, String field, BindingResult errors) {
        var amount = Optional.ofNullable(typed).flatMap(Amount::parse);
        if (amount.isEmpty()) {
            errors.rejectValue(field, "edition.amount.invalid");
        }
        return amount.orElse(Amount.ZERO);
    }

    private Calendar calendar(EditionForm form, Optional<EditionView> before, BindingResult errors) {
        var periods = new EnumMap<Phase, Period>(Phase.class);
        for (var phase : Phase.values()) {
            period(phase, form.datesOf(phase), before, errors).ifPresent(period -> periods.put(phase, period));
        }
        return new Calendar(periods);
    }

    private Optional<Period> period(Phase phase, PhaseDates typed, Optional<EditionView> before, BindingResult errors) {
        var field = "dates[" + phase + "]";
        if (errors.hasFieldErrors(field + ".*")) {
            return Optional.empty();
        }
        if (typed.isEmpty() && phase == Phase.FOLLOW_UP) {
            return Optional.empty();
        }
        if (typed.isIncomplete()) {
            errors.rejectValue(field + (typed.start() == null ? ".start" : ".end"), "edition.date.missing");
            return Optional.empty();
        }
        return unchanged(phase, typed, before).or(() -> dated(field, typed, errors));
    }

    /** A period set elsewhere to the second keeps its seconds as long as nobody changes what the form shows of it. */
    private Optional<Period> unchanged(Phase phase, PhaseDates typed, Optional<EditionView> before) {
        return before.flatMap(edition -> edition.calendar().of(phase))
                .filter(period ->
                        PhaseDates.of(phase, period, properties.zone()).equals(typed));
    }

    private Optional<Period> dated(String field, PhaseDates typed, BindingResult errors) {
        var starts = typed.startsAt(properties.zone());
        var ends = typed.endsAt(properties.zone());
        if (starts.isBefore(EARLIEST) || ends.isAfter(LATEST)) {
            errors.rejectValue(field + (starts.isBefore(EARLIEST) ? ".start" : ".end"), "edition.date.far");
            return Optional.empty();
        }
        if (!starts.isBefore(ends)) {
            errors.rejectValue(field + ".end", "edition.date.order");
            return Optional.empty();
        }
        return Optional.of(new Period(starts, ends));
    }
}
