package fr.comptoir.paper;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two persons explain a gap between signatures and ballots, or find where it comes from. */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
class Gaps {

    private final PaperUrn urn;
    private final TwoPersons decisions;

    Gaps(PaperUrn urn, TwoPersons decisions) {
        this.urn = urn;
        this.decisions = decisions;
    }

    /** What waits for the second person. */
    Optional<Proposal> pending(EditionView edition) {
        return decisions.pending(edition.id()).stream()
                .filter(proposal -> proposal.matter() == Matter.GAP)
                .findFirst();
    }

    /** Proposes an explanation of the gap as it is now. */
    @Transactional
    public Result<Proposal> propose(EditionView edition, String reason, Actor actor) {
        var figures = urn.reconciliation(edition);
        if (figures.isEven() || figures.unsettled() > 0) {
            return Result.refused(Refusal.of("paper.gap.none"));
        }
        return decisions.propose(edition.id(), Matter.GAP, edition.id().value(), figures.figures(), reason, actor);
    }

    /** Confirms it; refused when the figures have changed since. */
    @Transactional
    public Result<Decision> confirm(EditionView edition, UUID proposal, Actor actor) {
        var proposed =
                decisions.proposal(proposal).filter(found -> found.edition().equals(edition.id()));
        if (proposed.isEmpty()
                || !proposed.get().terms().equals(urn.reconciliation(edition).figures())) {
            return Result.refused(Refusal.of("paper.gap.changed"));
        }
        return decisions.confirm(proposal, actor);
    }

    /** Drops it. */
    @Transactional
    public Result<Proposal> drop(UUID proposal, Actor actor) {
        return decisions.drop(proposal, actor);
    }
}
