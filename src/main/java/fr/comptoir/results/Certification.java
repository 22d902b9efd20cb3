package fr.comptoir.results;

import fr.comptoir.ballot.PollStatus;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
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

/** Makes a result final: a first person proposes the sheet that they read, a second one certifies the same sheet. */
@Service
public class Certification {

    private final Calculation calculation;
    private final CertificationRows rows;
    private final Polls polls;
    private final Editions editions;
    private final Awards awards;
    private final Results results;
    private final Minutes minutes;
    private final ApplicationEventPublisher events;

    Certification(
            Calculation calculation,
            CertificationRows rows,
            Polls polls,
            Editions editions,
            Awards awards,
            Results results,
            Minutes minutes,
            ApplicationEventPublisher events) {
        this.calculation = calculation;
        this.rows = rows;
        this.polls = polls;
        this.editions = editions;
        this.awards = awards;
        this.results = results;
        this.minutes = minutes;
        this.events = events;
    }

    /** The sheet to propose or certify, calculated again from the urn; nothing before the count. */
    public Optional<SheetToCertify> sheet(EditionId edition) {
        return editions.find(edition)
                .flatMap(calculation::of)
                .map(text -> new SheetToCertify(text.sheet(), text.sha256()));
    }

    /**
     * What a person reads before they propose or certify.
     *
     * @param sheet the result
     * @param sha256 the hash of its canonical text
     */
    public record SheetToCertify(ResultSheet sheet, String sha256) {}

    /** Proposes the sheet with this hash. Refused when it is no longer the result, or when one is proposed already. */
    @Transactional
    public Result<EditionId> propose(EditionId edition, String sha256, Actor first) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        var text = calculation.of(found);
        if (text.isEmpty()) {
            return Result.refused(Refusal.of("results.certify.notCounted"));
        }
        if (!text.get().sha256().equals(sha256)) {
            return Result.refused(Refusal.of("results.certify.changed"));
        }
        if (rows.lock(edition).isPresent() || results.of(edition).isPresent()) {
            return Result.refused(Refusal.of("results.certify.proposedAlready"));
        }
        try {
            rows.propose(edition, text.get(), first);
        } catch (DuplicateKeyException e) {
            return Result.refused(Refusal.of("results.certify.proposedAlready"));
        }
        if (status(edition) == PollStatus.COUNTED) {
            polls.markAllocated(edition);
        }
        record(found, first, "result.proposed", "Résultat proposé à la certification, empreinte " + sha256);
        return Result.done(edition);
    }

    private PollStatus status(EditionId edition) {
        return polls.of(edition).orElseThrow(NotFound::new).status();
    }

    /** Takes the proposal back, so that it can be looked at again. */
    @Transactional
    public Result<EditionId> withdraw(EditionId edition, Actor actor) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        if (rows.lock(edition).isEmpty() || results.of(edition).isPresent()) {
            return Result.refused(Refusal.of("results.certify.nothing"));
        }
        rows.withdraw(edition);
        record(found, actor, "result.withdrawn", "Proposition retirée : le résultat n’est pas certifié.");
        return Result.done(edition);
    }

    /**
     * Certifies the sheet that somebody else proposed, for good: projects learn their outcome, the poll is proclaimed, the
     * result is public, the minutes are kept. Refused to the person who proposed, and when the sheet is not the one that was proposed.
     */
    @Transactional
    public Result<ResultView> certify(EditionId edition, String sha256, Actor second) {
        var found = editions.find(edition).orElseThrow(NotFound::new);
        var proposal = rows.lock(edition);
        if (proposal.isEmpty() || results.of(edition).isPresent()) {
            return Result.refused(Refusal.of("results.certify.nothing"));
        }
        if (proposal.get().proposedBy().equals(second.id())) {
            return Result.refused(Refusal.of("results.certify.samePerson"));
        }
        var text = calculation.of(found).orElseThrow(NotFound::new);
        if (!text.sha256().equals(sha256) || !proposal.get().proposes(text)) {
            return Result.refused(Refusal.of("results.certify.changed"));
        }
        rows.certify(edition, text, proposal.get(), second);
        proclaim(found, text.sheet(), second);
        minutes.keep(found, text);
        record(found, second, "result.certified", "Résultat certifié à deux, empreinte " + sha256);
        return Result.done(results.of(edition).orElseThrow());
    }

    private void proclaim(EditionView edition, ResultSheet sheet, Actor second) {
        var given = awards.settle(edition.id(), sheet);
        polls.markProclaimed(edition.id());
        events.publishEvent(new ResultsCertified(edition.id(), given, second));
    }

    private void record(EditionView edition, Actor actor, String action, String detail) {
        events.publishEvent(new StaffAction(actor, action, edition.slug(), detail));
    }
}
