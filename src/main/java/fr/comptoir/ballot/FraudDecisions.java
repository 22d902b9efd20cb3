package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.fraud.FraudDesk;
import fr.comptoir.electorate.fraud.ProposedBatch;
import fr.comptoir.electorate.fraud.SignalKind;
import fr.comptoir.electorate.fraud.StrikeCause;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Proposes and carries out what two officers decide about signalled entries, as long as the urn is closed. */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
class FraudDecisions {

    private final Polls polls;
    private final FraudDesk desk;
    private final TwoPersons decisions;
    private final StrikeOut strikeOut;

    FraudDecisions(Polls polls, FraudDesk desk, TwoPersons decisions, StrikeOut strikeOut) {
        this.polls = polls;
        this.desk = desk;
        this.decisions = decisions;
        this.strikeOut = strikeOut;
    }

    /** Proposes the same decision about the entries chosen in the group of this one; answers how many. */
    @Transactional
    public Result<Integer> propose(EditionView edition, SignalKind kind, UUID entry, FraudForm form, Actor officer) {
        if (!polls.holdUnopened(edition.id())) {
            return tooLate();
        }
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        var proposed = desk.propose(
                edition.id(), kind, entry, form.chosen(), form.cause(), BoothForm.text(form.reason()), officer);
        return proposed instanceof Result.Refused<Integer>(var reasons) ? nothing(reasons) : proposed;
    }

    private static <T> Result<T> nothing(List<Refusal> reasons) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Result.refused(reasons);
    }

    /** A second officer takes all that was proposed in one gesture, or nothing of it. */
    @Transactional
    public Result<Integer> confirm(EditionView edition, UUID batch, Actor officer) {
        if (!polls.holdUnopened(edition.id())) {
            return tooLate();
        }
        var proposed = desk.batch(edition.id(), batch);
        if (proposed.isEmpty()) {
            return Result.refused(Refusal.of("decision.gone"));
        }
        for (var proposal : proposed.get().proposals()) {
            if (take(proposal, proposed.get().cause(), officer) instanceof Result.Refused<Decision>(var reasons)) {
                return nothing(reasons);
            }
        }
        return Result.done(proposed.get().size());
    }

    private Result<Decision> take(Proposal proposal, Optional<StrikeCause> cause, Actor officer) {
        var taken = decisions.confirm(proposal.id(), officer);
        if (taken instanceof Result.Done<Decision>(var decision)) {
            desk.record(decision);
            if (cause.isPresent()
                    && strike(proposal, cause.get(), officer) instanceof Result.Refused<RollEntryId>(var reasons)) {
                return Result.refused(reasons);
            }
        }
        return taken;
    }

    private Result<RollEntryId> strike(Proposal proposal, StrikeCause cause, Actor officer) {
        return strikeOut.strike(
                proposal.edition(),
                new RollEntryId(proposal.subject()),
                cause == StrikeCause.USURPED ? StrikeOut.Identity.FREED : StrikeOut.Identity.TAKEN,
                officer);
    }

    /** Drops what was proposed in one gesture: either officer may. */
    @Transactional
    public Optional<ProposedBatch> drop(EditionView edition, UUID batch, Actor officer) {
        var proposed = desk.batch(edition.id(), batch);
        proposed.ifPresent(found -> found.proposals().forEach(proposal -> decisions.drop(proposal.id(), officer)));
        return proposed;
    }

    /** Puts an entry in the queue because the person whom it stands for says something about it. */
    @Transactional
    public Result<Integer> contest(EditionView edition, SignalKind kind, UUID entry) {
        if (!polls.holdUnopened(edition.id())) {
            return tooLate();
        }
        desk.contest(edition.id(), kind, new RollEntryId(entry));
        return Result.done(1);
    }

    private static Result<Integer> tooLate() {
        return Result.refused(Refusal.of("electorate.fraud.urnOpen"));
    }
}
