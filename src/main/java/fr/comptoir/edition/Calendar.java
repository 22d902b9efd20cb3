package fr.comptoir.edition;

import fr.comptoir.shared.Period;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dated phases of an edition. Which phases are current follows from the clock alone: nobody presses a button.
 *
 * @param periods when each phase that the edition has takes place
 */
public record Calendar(Map<Phase, Period> periods) {

    public Calendar {
        var sorted = new EnumMap<Phase, Period>(Phase.class);
        sorted.putAll(periods);
        periods = Collections.unmodifiableMap(sorted);
    }

    /** The phases under way at this instant: none, one, or several, since phases may overlap. */
    public Set<Phase> phasesAt(Instant instant) {
        return periods.entrySet().stream()
                .filter(entry -> entry.getValue().contains(instant))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When this phase takes place, if the edition has it. */
    public Optional<Period> of(Phase phase) {
        return Optional.ofNullable(periods.get(phase));
    }

    /** The same calendar with other dates for a phase. */
    public Calendar with(Phase phase, Period period) {
        var changed = new EnumMap<Phase, Period>(Phase.class);
        changed.putAll(periods);
        changed.put(phase, period);
        return new Calendar(changed);
    }

    /** Whether this phase is under way. */
    public boolean isOn(Phase phase, Instant instant) {
        return of(phase).filter(period -> period.contains(instant)).isPresent();
    }
}
