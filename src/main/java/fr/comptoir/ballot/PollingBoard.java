package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of the polling board about a sealed poll: one officer proposes with a reason, which everybody will read;
 * another takes the decision, which holds from that instant on.
 */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
class PollingBoard {

    private final TwoPersons persons;
    private final Polls polls;
    private final BoardRows rows;
    private final Withdrawals withdrawals;
    private final SealedBallots sealed;
    private final ApplicationEventPublisher events;

    PollingBoard(
            TwoPersons persons,
            Polls polls,
            BoardRows rows,
            Withdrawals withdrawals,
            SealedBallots sealed,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.polls = polls;
        this.rows = rows;
        this.withdrawals = withdrawals;
        this.sealed = sealed;
        this.events = events;
    }

    /** Proposes a decision; refused when it could not be taken now, at the field {@code day} or {@code number} if one is wrong. */
    @Transactional
    Result<Proposal> propose(EditionView edition, BoardOrder order, String reason, Actor officer) {
        var refusal = refusal(edition, order);
        return refusal.isPresent()
                ? Result.refused(refusal.get())
                : persons.propose(
                        edition.id(), order.act().matter(), subject(edition, order), order.terms(), reason, officer);
    }

    /** What the decision is about: the project withdrawn, otherwise the edition itself. */
    private UUID subject(EditionView edition, BoardOrder order) {
        return polls.lines(edition.id()).stream()
                .filter(line ->
                        order.number().filter(number -> number == line.number()).isPresent())
                .map(line -> line.projectId().value())
                .findFirst()
                .orElse(edition.id().value());
    }

    /**
     * Takes a proposed decision and carries it out. Casts under way are waited for: what was acknowledged counts. Refused to
     * who proposed it, and when the poll no longer allows it.
     */
    @Transactional
    Result<Decision> take(EditionView edition, UUID proposalId, Actor officer) {
        rows.hold(edition.id());
        var order = order(edition, proposalId);
        if (order.isEmpty()) {
            return Result.refused(Refusal.of("decision.gone"));
        }
        var refusal = refusal(edition, order.get());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var taken = persons.confirm(proposalId, officer);
        if (taken instanceof Result.Done<Decision>(var decision)) {
            record(edition, order.get(), officer, carryOut(edition, order.get(), decision));
        }
        return taken;
    }

    /** Drops a proposal of the board. */
    @Transactional
    Result<Proposal> drop(EditionView edition, UUID proposalId, Actor officer) {
        return order(edition, proposalId).isEmpty()
                ? Result.refused(Refusal.of("decision.gone"))
                : persons.drop(proposalId, officer);
    }

    private Optional<BoardOrder> order(EditionView edition, UUID proposalId) {
        return persons.proposal(proposalId)
                .filter(proposal -> proposal.edition().equals(edition.id()))
                .flatMap(BoardOrder::of);
    }

    private Optional<Refusal> refusal(EditionView edition, BoardOrder order) {
        var poll = polls.of(edition.id()).orElseThrow(NotFound::new);
        var rules = new BoardRules(poll, rows.now(), polls.lines(edition.id()), withdrawals.of(edition.id()));
        return rules.refusal(order);
    }

    /** Answers what the journal says of it. */
    private String carryOut(EditionView edition, BoardOrder order, Decision decision) {
        var id = edition.id();
        return switch (order.act()) {
            case EXTENSION -> {
                rows.change(id, "SEALED", order.moment(), decision);
                yield "Clôture reportée au " + order.terms() + ".";
            }
            case SUSPENSION -> {
                rows.change(id, "SUSPENDED", Optional.empty(), decision);
                yield "Plus aucun bulletin n’est accepté.";
            }
            case RESUMPTION -> {
                rows.change(id, "SEALED", order.moment(), decision);
                yield order.moment()
                        .map(_ -> "Les bulletins sont acceptés jusqu’au " + order.terms() + ".")
                        .orElse("Les bulletins sont acceptés jusqu’à la clôture prévue.");
            }
            case ANNULMENT -> {
                rows.change(id, "ANNULLED", Optional.empty(), decision);
                yield "Bulletins détruits sans être lus : " + sealed.annul(id) + ".";
            }
            case WITHDRAWAL -> {
                withdrawals.add(id, order.number().orElseThrow(), decision);
                yield "Projet n° " + order.terms() + " retiré : il reste sur le bulletin et ne reçoit rien.";
            }
        };
    }

    private void record(EditionView edition, BoardOrder order, Actor officer, String detail) {
        events.publishEvent(new StaffAction(officer, "poll." + order.act().path(), edition.slug(), detail));
    }
}
