package fr.comptoir.retention;

import fr.comptoir.ballot.Polls;
import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Matter;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.ElectorTraces;
import fr.comptoir.results.Results;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when the data about the electors of an edition may go, and lets two persons decide that they do. */
@Service
class Retention {

    private final RetentionProperties properties;
    private final Polls polls;
    private final Results results;
    private final TwoPersons decisions;
    private final List<ElectorTraces> traces;
    private final PurgeRows rows;
    private final Clock clock;

    Retention(
            RetentionProperties properties,
            Polls polls,
            Results results,
            TwoPersons decisions,
            List<ElectorTraces> traces,
            PurgeRows rows,
            Clock clock) {
        this.properties = properties;
        this.polls = polls;
        this.results = results;
        this.decisions = decisions;
        this.traces = traces;
        this.rows = rows;
        this.clock = clock;
    }

    /** First instant at which the data may be erased; nothing while the vote is not over for good. */
    Optional<Instant> from(EditionId edition) {
        var over = polls.of(edition).flatMap(poll -> switch (poll.status()) {
            case PROCLAIMED -> results.of(edition).map(result -> result.at());
            case ANNULLED -> Optional.of(poll.closesAt());
            case PREPARED, SEALED, OPEN, CLOSED, COUNTED, ALLOCATED, SUSPENDED -> Optional.<Instant>empty();
        });
        return over.map(at -> at.plus(Duration.ofDays(properties.appealDays())));
    }

    /** Why the data cannot be erased now, whoever decides; nothing when they can. */
    Optional<Refusal> refusal(EditionId edition) {
        if (rows.purgedAt(edition).isPresent()) {
            return Optional.of(Refusal.of("retention.purge.done"));
        }
        var from = from(edition);
        if (from.isEmpty()) {
            return Optional.of(Refusal.of("retention.purge.notOver"));
        }
        return clock.instant().isBefore(from.get())
                ? Optional.of(Refusal.of("retention.purge.tooEarly", properties.appealDays()))
                : Optional.empty();
    }

    /** How many rows of each kind would go. */
    Map<String, Integer> counts(EditionId edition) {
        var counts = new LinkedHashMap<String, Integer>();
        traces.forEach(room -> counts.putAll(room.count(edition)));
        return counts;
    }

    /** Proposes the purge; refused before the time to contest the vote is over. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Proposal> propose(EditionView edition, String reason, Actor officer) {
        var refusal = refusal(edition.id());
        return refusal.isPresent()
                ? Result.refused(refusal.get())
                : decided(edition.id()).isPresent()
                        ? Result.refused(Refusal.of("retention.purge.decided"))
                        : decisions.propose(
                                edition.id(), Matter.PURGE, edition.id().value(), "", reason, officer);
    }

    /** Takes the decision, by somebody else; the operator then carries it out. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Decision> confirm(EditionView edition, UUID proposal, Actor officer) {
        return isOf(edition, proposal)
                ? decisions.confirm(proposal, officer)
                : Result.refused(Refusal.of("decision.gone"));
    }

    /** Takes the proposal back. */
    @Transactional
    @PreAuthorize("hasRole('POLL_OFFICER')")
    public Result<Proposal> drop(EditionView edition, UUID proposal, Actor officer) {
        return isOf(edition, proposal)
                ? decisions.drop(proposal, officer)
                : Result.refused(Refusal.of("decision.gone"));
    }

    private boolean isOf(EditionView edition, UUID proposal) {
        return proposed(edition.id()).filter(one -> one.id().equals(proposal)).isPresent();
    }

    /** What waits for a second person. */
    Optional<Proposal> proposed(EditionId edition) {
        return decisions.pending(edition).stream()
                .filter(proposal -> proposal.matter() == Matter.PURGE)
                .findFirst();
    }

    /** What two persons have decided. */
    Optional<Decision> decided(EditionId edition) {
        return decisions.taken(edition).stream()
                .filter(decision -> decision.proposal().matter() == Matter.PURGE)
                .findFirst();
    }
}
