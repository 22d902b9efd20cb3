package fr.comptoir.results;

import fr.comptoir.allocation.Cap;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.Envelopes.Envelope;
import fr.comptoir.shared.Amount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads the parameters of the rules from the form of a simulation. */
final class RuleSettingsReader {

    private final CountedElection election;
    private final SimulationForm form;
    private final BindingResult errors;

    RuleSettingsReader(CountedElection election, SimulationForm form, BindingResult errors) {
        this.election = election;
        this.form = form;
        this.errors = errors;
    }

    /** The parameters; what cannot be read is told at its field. */
    RuleSettings read(Amount dotation) {
        var caps = new ArrayList<Cap>();
        cap(caps, Dimension.TERRITORY, form.mostPerTerritory());
        cap(caps, Dimension.THEME, form.mostPerTheme());
        cap(caps, Dimension.HOLDER, form.mostPerHolder());
        var floor = optional("partFloor", form.partFloor()).orElse(Amount.ZERO);
        var most = optional("partCap", form.partCap());
        if (most.filter(floor::isMoreThan).isPresent()) {
            errors.rejectValue("partCap", "edition.rule.cap.low");
        }
        return new RuleSettings(
                form.minimumVotes() == null ? 0 : form.minimumVotes(),
                caps,
                Boolean.TRUE.equals(form.oneEach()),
                optional("step", form.step()).orElse(Amount.ofEuros(1)),
                floor,
                most,
                envelopes(dotation));
    }

    /** An amount that may be left out; nothing is as good as none. */
    private Optional<Amount> optional(String field, @Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip();
        return text.isEmpty() || text.equals("0")
                ? Optional.empty()
                : Optional.of(SimulationReader.amount(field, text, errors));
    }

    /** The dotation cut by inhabitants, to the cent below. */
    private List<Envelope> envelopes(Amount dotation) {
        var everybody = BigInteger.valueOf(election.inhabitants().values().stream()
                .mapToLong(Integer::longValue)
                .sum());
        return election.inhabitants().entrySet().stream()
                .map(territory -> Map.entry(
                        territory.getKey(),
                        new Amount(BigInteger.valueOf(dotation.cents())
                                .multiply(BigInteger.valueOf(territory.getValue()))
                                .divide(everybody)
                                .longValueExact())))
                .filter(territory -> territory.getValue().isPositive())
                .map(territory -> new Envelope(
                        new Envelopes.InGroup(Dimension.TERRITORY, territory.getKey()), territory.getValue()))
                .toList();
    }

    private static void cap(List<Cap> caps, Dimension dimension, @Nullable Integer most) {
        if (most != null) {
            caps.add(new Cap.Laureates(dimension, most));
        }
    }
}
