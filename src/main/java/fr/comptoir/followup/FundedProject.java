package fr.comptoir.followup;

import fr.comptoir.edition.EditionView;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A funded project as pages show it.
 *
 * @param edition its edition
 * @param project what it is
 * @param agreement where it stands
 */
record FundedProject(EditionView edition, ProjectView project, AgreementView agreement) {

    public String title() {
        return project.title();
    }

    public Optional<Theme> theme() {
        return project.theme();
    }

    public @Nullable String commune() {
        return project.commune().map(commune -> commune.name()).orElse(null);
    }

    public Amount granted() {
        return agreement.granted();
    }

    public Amount paid() {
        return agreement.paid();
    }

    public AgreementState state() {
        return agreement.state();
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (state()) {
            case AWARDED -> "neutral";
            case AGREED -> "info";
            case UNDER_WAY -> "progress";
            case REPORTED, CLOSED -> "success";
        };
    }

    public String publicAddress() {
        return "/projets-soutenus/" + edition.slug() + "/" + project.reference();
    }

    public String staffAddress() {
        return "/gestion/suivi/" + edition.slug() + "/" + project.reference();
    }

    /** The five states, each done, under way or to come. */
    public List<Step> steps() {
        return Arrays.stream(AgreementState.values())
                .map(each -> new Step(each, when(each)))
                .toList();
    }

    private String when(AgreementState each) {
        if (each == state()) {
            return each == AgreementState.CLOSED ? "done" : "now";
        }
        return each.compareTo(state()) < 0 ? "done" : "next";
    }

    /**
     * A state on the way.
     *
     * @param of the state
     * @param state done, now or next
     */
    record Step(AgreementState of, String state) {}
}
