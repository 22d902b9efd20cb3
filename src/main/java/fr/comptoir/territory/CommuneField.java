package fr.comptoir.territory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Reads the form component {@code commune} of the fragment {@code fragments/commune}, and says at the field what is the
 * matter: when several communes fit, the page shown again lists them.
 */
@Component
public class CommuneField {

    private static final String FIELD = "commune";

    private final Territories territories;

    CommuneField(Territories territories) {
        this.territories = territories;
    }

    /**
     * The commune that the person means. Empty when the field is blank, which is for the form to refuse if it must, or
     * when the words fit no commune or several: the form then has an error, and the model what the fragment shows.
     */
    public Optional<Commune> read(@Nullable String typed, BindingResult form, Model model) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return switch (territories.choose(typed)) {
            case CommuneChoice.One(var commune) -> Optional.of(commune);
            case CommuneChoice.Several(var communes) -> ask(communes, form, model);
            case CommuneChoice.None() -> unknown(form);
        };
    }

    private static Optional<Commune> ask(List<Commune> communes, BindingResult form, Model model) {
        model.addAttribute("communeChoices", communes);
        form.rejectValue(FIELD, "territory.commune.several");
        return Optional.empty();
    }

    private static Optional<Commune> unknown(BindingResult form) {
        form.rejectValue(FIELD, "territory.commune.unknown");
        return Optional.empty();
    }
}
