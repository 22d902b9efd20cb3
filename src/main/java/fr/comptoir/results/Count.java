package fr.comptoir.results;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.UrnRebuild;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.paper.PaperUrn;
import fr.comptoir.paper.Reconciliation;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts an open urn, once. */
@Service
public class Count {

    private final OpenUrn urn;
    private final UrnRebuild rebuild;
    private final PaperUrn onPaper;
    private final Polls polls;
    private final Tallies tallies;
    private final Editions editions;
    private final ApplicationEventPublisher events;

    Count(
            OpenUrn urn,
            UrnRebuild rebuild,
            PaperUrn onPaper,
            Polls polls,
            Tallies tallies,
            Editions editions,
            ApplicationEventPublisher events) {
        this.urn = urn;
        this.rebuild = rebuild;
        this.onPaper = onPaper;
        this.polls = polls;
        this.tallies = tallies;
        this.editions = editions;
        this.events = events;
    }

    /**
     * Reads every ballot of the urn and every paper ballot, and writes the count. Refused while the urn is not open, while the
     * engine still holds traces of who cast what, while a batch of paper ballots is not settled, when it is counted already,
     * and when there are not as many ballots as signatures, unless two persons have explained it: the platform hides no gap.
     * The ballots of an imported edition have no roll and are not compared.
     */
    @Transactional
    public Result<Tally> count(EditionId edition, Actor actor) {
        polls.holdForCount(edition);
        var found = editions.find(edition).orElseThrow(NotFound::new);
        var refusal = polls.of(edition).map(Count::refusal).orElseThrow(NotFound::new);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!rebuild.isErased(found)) {
            return Result.refused(Refusal.of("results.count.notErased"));
        }
        var imported = found.kind() == EditionKind.IMPORTED;
        var figures = onPaper.reconciliation(found);
        var unexplained = imported ? Optional.<Refusal>empty() : unexplained(figures);
        if (unexplained.isPresent()) {
            return Result.refused(unexplained.get());
        }
        var paper = urn.paper(edition);
        var ballots = urn.ballots(edition, paper);
        var signatures = imported ? Math.toIntExact(ballots.count()) : figures.signatures();
        try {
            tallies.add(edition, signatures, ballots, paper, figures, actor);
            onPaper.forgetNumbers(found);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.of("results.count.done"));
        }
        polls.markCounted(edition);
        return Result.done(record(found, actor));
    }

    private static Optional<Refusal> unexplained(Reconciliation figures) {
        if (figures.unsettled() > 0) {
            return Optional.of(Refusal.of("results.count.unsettled", figures.unsettled()));
        }
        return figures.isEven() || figures.explanation().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "results.count.mismatch",
                        figures.electronicSignatures(),
                        figures.sealedBallots(),
                        figures.paperSignatures(),
                        figures.paperBallots()));
    }

    private static Optional<Refusal> refusal(PollView poll) {
        if (poll.status() != PollStatus.CLOSED) {
            return Optional.of(Refusal.of(poll.status().isOver() ? "results.count.done" : "results.count.notClosed"));
        }
        return poll.urnOpenedAt().isEmpty() ? Optional.of(Refusal.of("results.count.urnClosed")) : Optional.empty();
    }

    private Tally record(EditionView edition, Actor actor) {
        var tally = tallies.of(edition.id()).orElseThrow();
        var detail = "%d bulletins comptés, dont %d blancs et %d sur papier ; %d nuls ; %d signatures."
                .formatted(
                        tally.ballots(),
                        tally.blankBallots(),
                        tally.paperBallots(),
                        tally.nullBallots(),
                        tally.signatures());
        events.publishEvent(new StaffAction(actor, "poll.counted", edition.slug(), detail));
        return tally;
    }
}
