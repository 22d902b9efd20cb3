package fr.comptoir.desk;

import fr.comptoir.ballot.PaperInstead;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.RetriedTransaction;
import fr.comptoir.ballot.Turnout;
import fr.comptoir.desk.EnvelopeRows.Envelope;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.SignedBefore;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.StaffAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Compares with the roll the envelopes that a desk without network kept closed, or that came by post, until the urn is
 * opened. Each number is answered once; asked again, the answer is the same.
 */
@Service
@PreAuthorize("hasAnyRole('HOST', 'POLL_OFFICER')")
class Envelopes {

    private final RetriedTransaction transaction;
    private final EnvelopeRows rows;
    private final Polls polls;
    private final Roll roll;
    private final PaperInstead paper;
    private final Turnout turnout;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    Envelopes(
            RetriedTransaction transaction,
            EnvelopeRows rows,
            Polls polls,
            Roll roll,
            PaperInstead paper,
            Turnout turnout,
            Dates dates,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.rows = rows;
        this.polls = polls;
        this.roll = roll;
        this.paper = paper;
        this.turnout = turnout;
        this.dates = dates;
        this.events = events;
    }

    /** Every envelope of the edition, the last one first. */
    List<Envelope> all(EditionView edition) {
        return rows.all(edition.id());
    }

    /** Keeps an envelope closed: its declaration gives no right to vote, or it came too late. */
    Envelope keepClosed(EditionView edition, Envelope envelope, Actor actor) {
        return once(edition, envelope.number(), () -> recorded(edition, envelope, actor));
    }

    /** Compares an envelope with the roll, and signs for whoever is written on it when nobody has. */
    Envelope compare(EditionView edition, String number, VotingChannel channel, Elector elector, Actor actor) {
        var id = RollEntryId.next();
        return once(
                edition,
                number,
                () -> recorded(edition, new Envelope(number, channel, outcome(edition, id, channel, elector)), actor));
    }

    /** When two desks type the same number at once, its key lets one answer in, and both hear it. */
    private Envelope once(EditionView edition, String number, Supplier<Envelope> answered) {
        try {
            return transaction.run(_ -> rows.find(edition.id(), number).orElseGet(answered));
        } catch (DuplicateKeyException answeredMeanwhile) {
            return rows.find(edition.id(), number).orElseThrow(() -> answeredMeanwhile);
        }
    }

    private EnvelopeOutcome outcome(EditionView edition, RollEntryId id, VotingChannel channel, Elector elector) {
        var moment = polls.holdForEnvelopes(edition.id());
        if (moment.isEmpty()) {
            return EnvelopeOutcome.LATE;
        }
        if (roll.sign(id, elector, channel, VisitTrace.NONE)) {
            turnout.add(edition.id(), dates.date(moment.get()), channel, 1);
            return EnvelopeOutcome.TO_OPEN;
        }
        return again(edition, channel, roll.signedBefore(elector));
    }

    private EnvelopeOutcome again(EditionView edition, VotingChannel channel, Optional<SignedBefore> signed) {
        if (signed.isEmpty() || signed.get().struckOut()) {
            return EnvelopeOutcome.STRUCK_OUT;
        }
        var before = signed.get();
        if (!edition.electorate().paperPrevails() || !before.channel().isElectronic()) {
            return EnvelopeOutcome.ALREADY_VOTED;
        }
        Instant signedAt = roll.changeChannel(before.entry(), channel);
        paper.replace(edition.id(), before.entry(), signedAt, before.channel(), channel);
        return EnvelopeOutcome.REPLACES;
    }

    private Envelope recorded(EditionView edition, Envelope envelope, Actor actor) {
        rows.add(edition.id(), envelope, actor);
        events.publishEvent(new StaffAction(
                actor,
                "envelope.compared",
                edition.slug(),
                "Enveloppe " + envelope.number() + " : " + envelope.outcome().french() + "."));
        return envelope;
    }
}
