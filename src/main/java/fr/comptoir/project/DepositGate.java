package fr.comptoir.project;

import fr.comptoir.accompaniment.Portfolio;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says whether a holder may write: during the deposit phase once the accompaniment has reached its last stage, or later
 * when the reviewers asked them to complete; never once the poll is sealed.
 */
@Component
class DepositGate {

    private final Portfolio portfolio;
    private final Rulebooks rulebooks;
    private final Dates dates;
    private final Clock clock;

    DepositGate(Portfolio portfolio, Rulebooks rulebooks, Dates dates, Clock clock) {
        this.portfolio = portfolio;
        this.rulebooks = rulebooks;
        this.dates = dates;
        this.clock = clock;
    }

    /** Why nothing can be written now; empty when the deposit is open. */
    Optional<Refusal> closed(IdeaView idea, EditionView edition, Optional<Dossier> dossier) {
        if (rulebooks.of(edition.id()).isPresent()) {
            return Optional.of(Refusal.of("project.gate.sealed"));
        }
        return dossier.map(Dossier::status)
                .filter(status -> status != ProjectStatus.DRAFT)
                .map(DepositGate::handedIn)
                .orElseGet(() -> beforeDeposit(idea, edition));
    }

    private static Optional<Refusal> handedIn(ProjectStatus status) {
        return status == ProjectStatus.TO_COMPLETE
                ? Optional.empty()
                : Optional.of(Refusal.of("project.gate.handedIn"));
    }

    private Optional<Refusal> beforeDeposit(IdeaView idea, EditionView edition) {
        return outOfSeason(edition).or(() -> notReady(idea));
    }

    private Optional<Refusal> outOfSeason(EditionView edition) {
        var now = clock.instant();
        var period = edition.calendar().of(Phase.SUBMISSION);
        if (period.isEmpty()) {
            return Optional.of(Refusal.of("project.gate.noPhase"));
        }
        if (now.isBefore(period.get().startsAt())) {
            return Optional.of(Refusal.of(
                    "project.gate.tooEarly", dates.dayTime(period.get().startsAt())));
        }
        return period.get().contains(now)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "project.gate.tooLate", dates.dayTime(period.get().endsAt())));
    }

    private Optional<Refusal> notReady(IdeaView idea) {
        if (!idea.canBecome(IdeaStatus.SUBMITTED)) {
            return Optional.of(Refusal.of("project.gate.stopped"));
        }
        var accompaniment = portfolio.of(idea.id());
        if (accompaniment.isEmpty()) {
            return Optional.of(Refusal.of("project.gate.nobody"));
        }
        return accompaniment
                .filter(help -> help.stage() != Stage.SUBMIT)
                .map(help -> Refusal.of("project.gate.stage." + help.stage(), help.adviserName()));
    }
}
