package fr.comptoir.project;

import fr.comptoir.idea.IdeaId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.Commune;
import java.util.List;
import java.util.Optional;

/**
 * A project as other rooms read it, without its holder's address.
 *
 * @param id its identifier
 * @param editionId its edition
 * @param reference its code, unique in the edition: {@code P-7K3F9Q} when lived here
 * @param number its number on the ballot, once placed there
 * @param title its title
 * @param summary the project in two sentences
 * @param description what happens concretely
 * @param why why this project
 * @param plus what is special about it, or an empty string
 * @param theme what it is about; unknown for some imported projects
 * @param commune where it takes place, when it is one commune
 * @param holderName who holds it: a person, a collective, an association
 * @param legalSituation in what form they act; unknown in some drafts and imported projects
 * @param requested what is asked of the budget citoyen
 * @param status where it stands
 * @param plan its financing plan, line by line
 * @param idea the idea that it comes from
 */
public record ProjectView(
        ProjectId id,
        EditionId editionId,
        String reference,
        Optional<Integer> number,
        String title,
        String summary,
        String description,
        String why,
        String plus,
        Optional<Theme> theme,
        Optional<Commune> commune,
        String holderName,
        Optional<LegalSituation> legalSituation,
        Amount requested,
        ProjectStatus status,
        List<PlanLine> plan,
        Optional<IdeaId> idea) {

    /** Its financing plan, with totals. */
    public FinancingPlan financingPlan() {
        return new FinancingPlan(plan);
    }

    /** The whole cost, volunteer time included; the amount asked for when the plan is unknown. */
    public Amount cost() {
        return plan.isEmpty() ? requested : financingPlan().expenses();
    }
}
