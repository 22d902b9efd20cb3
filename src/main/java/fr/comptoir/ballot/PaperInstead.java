package fr.comptoir.ballot;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A paper ballot takes the place of the electronic one of the same signature, where the edition says that paper prevails. */
@Service
public class PaperInstead {

    private final SealedBallots ballots;
    private final Turnout turnout;
    private final Dates dates;

    PaperInstead(SealedBallots ballots, Turnout turnout, Dates dates) {
        this.ballots = ballots;
        this.turnout = turnout;
        this.dates = dates;
    }

    /**
     * Destroys the electronic ballot unread, sets its receipt aside and counts the vote under its new channel, in the
     * transaction that changes the signature.
     *
     * @param signedAt when the electronic ballot was cast
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(EditionId edition, RollEntryId entry, Instant signedAt, VotingChannel from, VotingChannel to) {
        ballots.setAside(entry, edition, SetAside.Cause.PAPER);
        turnout.move(edition, dates.date(signedAt), from, to);
    }
}
