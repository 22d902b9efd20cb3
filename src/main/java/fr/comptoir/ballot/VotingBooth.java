package fr.comptoir.ballot;

import fr.comptoir.ballot.CastOutcome.AlreadySigned;
import fr.comptoir.ballot.CastOutcome.NotOpen;
import fr.comptoir.ballot.CastOutcome.Recorded;
import fr.comptoir.ballot.CastOutcome.WrongCode;
import fr.comptoir.electorate.Channel;
import fr.comptoir.electorate.OneTimeCodes;
import fr.comptoir.electorate.Roll;
import fr.comptoir.platform.Dates;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/**
 * The one place where a voter and a vote meet, for the length of one transaction: roll signed, ballot sealed, turnout
 * counted, all or nothing. The roll's unique key decides who comes first.
 */
@Service
class VotingBooth {

    private final RetriedTransaction transaction;
    private final Polls polls;
    private final OneTimeCodes codes;
    private final Roll roll;
    private final SealedBallots ballots;
    private final Turnout turnout;
    private final ReceiptMail mail;
    private final Dates dates;

    VotingBooth(
            RetriedTransaction transaction,
            Polls polls,
            OneTimeCodes codes,
            Roll roll,
            SealedBallots ballots,
            Turnout turnout,
            ReceiptMail mail,
            Dates dates) {
        this.transaction = transaction;
        this.polls = polls;
        this.codes = codes;
        this.roll = roll;
        this.ballots = ballots;
        this.turnout = turnout;
        this.mail = mail;
        this.dates = dates;
    }

    /** Casts the ballot. Sent twice with the same token, it answers the same receipt twice and stores one ballot. */
    CastOutcome cast(Cast cast) {
        var edition = cast.elector().edition();
        var highestNumber =
                polls.lines(edition).stream().mapToInt(BallotLine::number).max().orElse(0);
        var sealed = BallotSealer.seal(cast.paper().choices(), highestNumber);
        return transaction.run(status -> attempt(cast, sealed, status));
    }

    private CastOutcome attempt(Cast cast, SealedContent sealed, TransactionStatus status) {
        var before = before(cast);
        if (before.isPresent()) {
            return before.get();
        }
        var now = polls.holdOpen(cast.elector().edition());
        if (now.isEmpty()) {
            return new NotOpen();
        }
        if (!codes.consume(cast.elector(), cast.code())) {
            return before(cast).orElse(new WrongCode());
        }
        var entry = roll.sign(cast.elector(), Channel.ONLINE);
        if (entry.isEmpty()) {
            // The code stays usable: nothing of this attempt is kept.
            status.setRollbackOnly();
            return before(cast).orElse(new AlreadySigned());
        }
        ballots.add(entry.get(), cast.elector().edition(), sealed, cast.hash());
        return recorded(cast, sealed, now.get());
    }

    private CastOutcome recorded(Cast cast, SealedContent sealed, Instant now) {
        var receipt = new Receipt(sealed.tracker());
        if (cast.receiptByMail()) {
            mail.send(cast.elector().email(), receipt);
        }
        // Last, because every voter of the day waits for this row.
        turnout.add(cast.elector().edition(), dates.date(now), Channel.ONLINE, 1);
        return new Recorded(receipt, false);
    }

    private Optional<CastOutcome> before(Cast cast) {
        return ballots.ofCast(cast.hash()).map(receipt -> new Recorded(receipt, true));
    }
}
