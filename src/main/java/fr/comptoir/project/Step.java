package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Refusal;
import java.util.List;
import java.util.Locale;

/** The pages of a deposit, one theme each. Words at {@code project.step.NAME}. */
enum Step {
    PROJECT("projet"),
    HOLDER("porteur"),
    PLAN("plan");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** Its last part in addresses. */
    String path() {
        return path;
    }

    /** From 1; the last page of the deposit, « vérifiez vos réponses », comes after all of these. */
    int number() {
        return ordinal() + 1;
    }

    List<Refusal> missing(Dossier saved, EditionView edition) {
        return switch (this) {
            case PROJECT -> List.of();
            case HOLDER -> saved.saysWhoHoldsIt() ? List.of() : List.of(Refusal.at(path, "project.missing." + lower()));
            case PLAN ->
                saved.project().financingPlan().check(edition).stream()
                        .map(reason -> new Refusal(path, reason.code(), reason.arguments()))
                        .toList();
        };
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
