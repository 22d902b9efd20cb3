package fr.comptoir.desk;

import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.RetriedTransaction;
import fr.comptoir.ballot.Turnout;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Homonyms;
import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.SignedBefore;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/** Signs the roll for people who come to the desk. The unique key of the roll decides, as it does for a vote online. */
@Service
@PreAuthorize("hasAnyRole('HOST', 'POLL_OFFICER')")
class Signatures {

    private final RetriedTransaction transaction;
    private final Polls polls;
    private final Roll roll;
    private final Homonyms homonyms;
    private final Turnout turnout;
    private final SheetsGiven given;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    Signatures(
            RetriedTransaction transaction,
            Polls polls,
            Roll roll,
            Homonyms homonyms,
            Turnout turnout,
            SheetsGiven given,
            Dates dates,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.polls = polls;
        this.roll = roll;
        this.homonyms = homonyms;
        this.turnout = turnout;
        this.given = given;
        this.dates = dates;
        this.events = events;
    }

    /** Whether this resident may vote now. Nothing is stored, nobody is listed. */
    Standing standing(EditionView edition, Elector elector) {
        return transaction.run(
                _ -> polls.holdOpen(edition.id()).isEmpty() ? new Standing.NotOpen() : standing(elector));
    }

    private Standing standing(Elector elector) {
        return roll.signedBefore(elector).map(Signatures::before).orElseGet(Standing.MayVote::new);
    }

    private static Standing before(SignedBefore signed) {
        return signed.struckOut() ? new Standing.StruckOut() : new Standing.HasVoted(signed.channel());
    }

    /**
     * Hands somebody who may vote over to the tablet, their document seen. Their vote alone signs the roll; the journal says
     * that an officer opened the way, and for nobody in particular.
     */
    Standing handOver(EditionView edition, Elector elector, Actor actor) {
        return transaction.run(_ -> {
            if (polls.holdOpen(edition.id()).isEmpty()) {
                return new Standing.NotOpen();
            }
            var standing = standing(elector);
            if (standing instanceof Standing.MayVote) {
                events.publishEvent(new StaffAction(
                        actor, "tablet.handed", edition.slug(), "Pièce d’identité vue, vote ouvert sur la tablette."));
            }
            return standing;
        });
    }

    /**
     * Signs for somebody who receives a paper ballot. Sent twice with the same identifier, it signs once and says so.
     *
     * @param id the identifier of the signature, drawn when the page was shown
     */
    Standing signForPaper(EditionView edition, Elector elector, RollEntryId id, Actor actor) {
        return transaction.run(status -> attempt(edition, elector, id, actor, status));
    }

    /**
     * The same for somebody whose identity has signed already: the personal code that two persons gave them lets them sign
     * once, under a key of their own.
     */
    Standing signHomonymForPaper(EditionView edition, Elector elector, String code, RollEntryId id, Actor actor) {
        return transaction.run(status -> homonyms.admitted(elector, code)
                .map(admitted -> attempt(edition, admitted, id, actor, status))
                .orElseGet(() -> roll.holds(id) ? new Standing.Signed(true) : new Standing.WrongCode()));
    }

    private Standing attempt(
            EditionView edition, Elector elector, RollEntryId id, Actor actor, TransactionStatus status) {
        var now = polls.holdOpen(edition.id());
        if (now.isEmpty()) {
            // A homonym's code is not used up; an earlier attempt whose answer was lost may have signed before the
            // close.
            status.setRollbackOnly();
            return roll.signedBefore(elector)
                    .filter(found -> found.entry().equals(id))
                    .<Standing>map(_ -> new Standing.Signed(true))
                    .orElseGet(Standing.NotOpen::new);
        }
        if (!roll.sign(id, elector, VotingChannel.PAPER, VisitTrace.NONE)) {
            return again(elector, id, status);
        }
        given.add(edition.id(), 1);
        record(edition, actor, now.get());
        return new Standing.Signed(false);
    }

    private Standing again(Elector elector, RollEntryId id, TransactionStatus status) {
        var signed = roll.signedBefore(elector);
        status.setRollbackOnly();
        return signed.filter(found -> found.entry().equals(id))
                .<Standing>map(_ -> new Standing.Signed(true))
                .or(() -> signed.map(Signatures::before))
                .orElseThrow(() -> new IllegalStateException("a signature with this identifier is somebody else's"));
    }

    private void record(EditionView edition, Actor actor, Instant now) {
        events.publishEvent(
                new StaffAction(actor, "roll.signed", edition.slug(), "Émargement au bureau, bulletin papier remis."));
        // Last, because every voter of the day waits for this row.
        turnout.add(edition.id(), dates.date(now), VotingChannel.PAPER, 1);
    }
}
