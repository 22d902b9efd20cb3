package fr.comptoir.followup;

import fr.comptoir.project.ProjectId;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What binds the collectivité and a funded project.
 *
 * @param project the project
 * @param edition its edition
 * @param granted what the certified result gives it
 * @param state where it stands
 * @param signedOn when the agreement was signed
 * @param instalments the planned and paid parts, by day
 * @param news what the project told, the youngest first
 */
public record AgreementView(
        ProjectId project,
        EditionId edition,
        Amount granted,
        AgreementState state,
        Optional<LocalDate> signedOn,
        List<Instalment> instalments,
        List<NewsItem> news) {

    /** The sum of all instalments. */
    public Amount planned() {
        return sum(_ -> true);
    }

    /** The sum of the paid ones. */
    public Amount paid() {
        return sum(instalment -> instalment.paidOn().isPresent());
    }

    /** What no instalment plans yet. */
    public Amount toPlan() {
        return granted.minus(planned());
    }

    /** Whether an instalment waits to be paid. */
    boolean owes() {
        return instalments.stream().anyMatch(instalment -> instalment.paidOn().isEmpty());
    }

    private Amount sum(Predicate<Instalment> which) {
        return instalments.stream().filter(which).map(Instalment::amount).reduce(Amount.ZERO, Amount::plus);
    }
}
