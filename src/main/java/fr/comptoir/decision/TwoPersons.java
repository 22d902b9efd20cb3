package fr.comptoir.decision;

import fr.comptoir.edition.Editions;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions that take two persons. One proposes with a reason; another, who reads the same words, takes the decision, which
 * the room concerned carries out in the same transaction. The database refuses the same person twice.
 */
@Service
public class TwoPersons {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final int SHORTEST_REASON = 10;

    private final DecisionRows rows;
    private final Editions editions;
    private final ApplicationEventPublisher events;

    TwoPersons(DecisionRows rows, Editions editions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.editions = editions;
        this.events = events;
    }

    /**
     * Proposes a decision. Refused at the field {@code reason} when no reason is given, and when the same matter is proposed
     * already about the same subject.
     *
     * @param terms what would be decided, at most 500 characters; may be empty
     */
    @Transactional
    public Result<Proposal> propose(
            EditionId edition, Matter matter, UUID subject, String terms, String reason, Actor actor) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return Result.refused(Refusal.at("reason", "decision.reason.length", SHORTEST_REASON, LONGEST_REASON));
        }
        var id = UUID.randomUUID();
        try {
            rows.propose(id, edition, matter, subject, terms, why, actor);
        } catch (DuplicateKeyException proposedAlready) {
            return Result.refused(Refusal.of("decision.pending"));
        }
        record("decision.proposed", edition, matter, "Proposé : ", actor);
        return Result.done(rows.proposal(id).orElseThrow());
    }

    /**
     * Takes a proposed decision, in the transaction that carries it out. Refused to who proposed it, and when it is no longer
     * proposed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Decision> confirm(UUID proposalId, Actor actor) {
        var proposal = rows.hold(proposalId);
        if (proposal.isEmpty()) {
            return Result.refused(Refusal.of("decision.gone"));
        }
        if (proposal.get().by().equals(actor.id())) {
            return Result.refused(Refusal.of("decision.samePerson"));
        }
        rows.take(proposal.get(), actor);
        record("decision.taken", proposal.get().edition(), proposal.get().matter(), "Décidé à deux : ", actor);
        return Result.done(rows.decision(proposalId).orElseThrow());
    }

    /** Drops a proposal: either person may. */
    @Transactional
    public Result<Proposal> drop(UUID proposalId, Actor actor) {
        var proposal = rows.hold(proposalId);
        if (proposal.isEmpty()) {
            return Result.refused(Refusal.of("decision.gone"));
        }
        rows.drop(proposalId);
        record("decision.dropped", proposal.get().edition(), proposal.get().matter(), "Proposition retirée : ", actor);
        return Result.done(proposal.get());
    }

    /** The proposal with this identifier, if it still waits. */
    public Optional<Proposal> proposal(UUID proposalId) {
        return rows.proposal(proposalId);
    }

    /** What waits for a second person in this edition, oldest first. */
    public List<Proposal> pending(EditionId edition) {
        return rows.pending(edition);
    }

    /** What two persons have decided in this edition, oldest first. */
    public List<Decision> taken(EditionId edition) {
        return rows.taken(edition);
    }

    /** The last decision about one of these matters in this edition. */
    public Optional<Decision> last(EditionId edition, Set<Matter> matters) {
        return rows.last(edition, matters);
    }

    private void record(String action, EditionId edition, Matter matter, String word, Actor actor) {
        var slug = editions.find(edition).orElseThrow(NotFound::new).slug();
        events.publishEvent(new StaffAction(actor, action, slug, word + matter.french() + "."));
    }
}
