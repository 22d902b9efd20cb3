package fr.comptoir.ballot;

import fr.comptoir.edition.Editions;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.RollStrikes;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a vote away before the urn is opened: signature struck out, envelope destroyed unread, receipt set aside, turnout put
 * right, all in the transaction of the two-person decision. Afterwards no ballot can be found again, and none is.
 */
@Service
public class StrikeOut {

    /** What becomes of the identity under which the vote was cast. */
    public enum Identity {
        /** Nobody votes under it any more. */
        TAKEN,
        /** Somebody else had used it: the true resident may vote. */
        FREED
    }

    private final Polls polls;
    private final RollStrikes roll;
    private final SealedBallots ballots;
    private final Turnout turnout;
    private final Editions editions;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    StrikeOut(
            Polls polls,
            RollStrikes roll,
            SealedBallots ballots,
            Turnout turnout,
            Editions editions,
            Dates dates,
            ApplicationEventPublisher events) {
        this.polls = polls;
        this.roll = roll;
        this.ballots = ballots;
        this.turnout = turnout;
        this.editions = editions;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Strikes a vote out. Refused once the urn is open, when it was struck out already, and when the ballot is on paper: that
     * one lies in an urn of wood. Whoever refuses to the caller must roll the decision back as well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<RollEntryId> strike(EditionId edition, RollEntryId entry, Identity identity, Actor actor) {
        if (!polls.holdUnopened(edition)) {
            return Result.refused(Refusal.of("ballot.strike.urnOpen"));
        }
        var signed = roll.hold(edition, entry).orElseThrow(NotFound::new);
        if (signed.struckOut()) {
            return Result.refused(Refusal.of("ballot.strike.already"));
        }
        if (!signed.channel().isElectronic()) {
            return Result.refused(Refusal.of("ballot.strike.paper"));
        }
        switch (identity) {
            case TAKEN -> roll.strike(entry);
            case FREED -> roll.strikeAndFree(entry);
        }
        ballots.setAside(entry, edition, SetAside.Cause.STRUCK_OUT);
        turnout.takeBack(edition, dates.date(signed.signedAt()), signed.channel());
        var slug = editions.find(edition).orElseThrow(NotFound::new).slug();
        events.publishEvent(new StaffAction(actor, "vote.struck-out", slug, words(identity)));
        return Result.done(entry);
    }

    private static String words(Identity identity) {
        return switch (identity) {
            case TAKEN -> "Un vote écarté ; son bulletin est détruit sans être lu.";
            case FREED -> "Un vote écarté, identité rendue à la personne ; son bulletin est détruit sans être lu.";
        };
    }
}
