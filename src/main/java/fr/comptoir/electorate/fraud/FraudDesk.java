package fr.comptoir.electorate.fraud;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Page;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fraud desk: the queue of signalled entries, what is proposed about them and what was decided. It decides and records;
 * the room that holds the ballots strikes out.
 */
@Service
@PreAuthorize("hasRole('POLL_OFFICER')")
public class FraudDesk {

    private final SignalQueue queue;
    private final Signals signals;
    private final TwoPersons decisions;
    private final JdbcClient jdbc;

    FraudDesk(SignalQueue queue, Signals signals, TwoPersons decisions, JdbcClient jdbc) {
        this.queue = queue;
        this.signals = signals;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** The queue, the groups with the most undecided entries first. */
    public Page<SignalGroup> groups(EditionId edition, int page) {
        return queue.groups(edition, page);
    }

    /**
     * The entries that this one's signal ties together.
     *
     * @throws NotFound when the entry has no such signal
     */
    public Page<SignalledEntry> entries(EditionId edition, SignalKind kind, UUID entry, int page) {
        return queue.entries(group(edition, kind, entry), proposed(edition), page);
    }

    private SignalQueue.Group group(EditionId edition, SignalKind kind, UUID entry) {
        return queue.group(edition, kind, entry).orElseThrow(NotFound::new);
    }

    private Set<UUID> proposed(EditionId edition) {
        return batches(edition).stream()
                .flatMap(batch -> batch.proposals().stream())
                .map(Proposal::subject)
                .collect(Collectors.toSet());
    }

    /** What waits for a second person, oldest first. */
    public List<ProposedBatch> batches(EditionId edition) {
        return decisions.pending(edition).stream()
                .flatMap(proposal -> Verdict.of(proposal).stream().map(verdict -> new Proposed(verdict, proposal)))
                .collect(Collectors.groupingBy(
                        Proposed::verdict, Collectors.mapping(Proposed::proposal, Collectors.toList())))
                .entrySet()
                .stream()
                .map(FraudDesk::batch)
                .sorted(Comparator.comparing(batch -> batch.first().at()))
                .toList();
    }

    private static ProposedBatch batch(Entry<Verdict, List<Proposal>> proposed) {
        return new ProposedBatch(proposed.getKey().batch(), proposed.getKey().cause(), proposed.getValue());
    }

    /** What was proposed in this gesture, if it still waits. */
    public Optional<ProposedBatch> batch(EditionId edition, UUID id) {
        return batches(edition).stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /**
     * Proposes the same decision about several entries of a group, or all that are open. Whoever refuses to the caller must
     * roll back: each is recorded, or none.
     *
     * @param chosen the entries; empty for every open one of the group
     * @param cause why they would be struck out; empty to keep them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Integer> propose(
            EditionId edition,
            SignalKind kind,
            UUID entry,
            Set<UUID> chosen,
            Optional<StrikeCause> cause,
            String reason,
            Actor actor) {
        var open = queue.open(group(edition, kind, entry), proposed(edition));
        var entries = open.stream()
                .filter(one -> chosen.isEmpty() || chosen.contains(one))
                .toList();
        if (entries.isEmpty() || !open.containsAll(chosen)) {
            return Result.refused(Refusal.at("entries", "electorate.fraud.nothingOpen"));
        }
        var verdict = new Verdict(cause, UUID.randomUUID());
        for (var one : entries) {
            var proposed = decisions.propose(edition, verdict.matter(), one, verdict.terms(), reason, actor);
            if (proposed instanceof Result.Refused<Proposal>(var reasons)) {
                return Result.refused(reasons);
            }
        }
        return Result.done(entries.size());
    }

    /** Puts an entry in the queue because of what the person whom it stands for says, decided before or not. */
    @Transactional
    public void contest(EditionId edition, SignalKind kind, RollEntryId entry) {
        signals.reopen(edition, kind, entry.value());
    }

    /** Records what two persons decided about an entry, in the transaction that carries it out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Decision decision) {
        var verdict = Verdict.of(decision.proposal()).orElseThrow();
        var outcome = verdict.cause().isPresent() ? Signals.Outcome.STRUCK_OUT : Signals.Outcome.KEPT;
        jdbc.sql("""
                        insert into roll_decision (decision_id, edition_id, roll_entry_id, outcome, cause)
                        values (:decision, :edition, :entry, :outcome, :cause)
                        """)
                .param("decision", decision.proposal().id())
                .param("edition", decision.proposal().edition().value())
                .param("entry", decision.proposal().subject())
                .param("outcome", outcome.name())
                .param("cause", verdict.cause().map(Enum::name).orElse(""))
                .update();
        signals.settle(decision.proposal().subject(), outcome);
    }

    private record Proposed(Verdict verdict, Proposal proposal) {}
}
