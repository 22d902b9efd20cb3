package fr.comptoir.ballot;

import fr.comptoir.ballot.CastOutcome.AlreadySigned;
import fr.comptoir.ballot.CastOutcome.NotOpen;
import fr.comptoir.ballot.CastOutcome.Recorded;
import fr.comptoir.ballot.CastOutcome.Unknown;
import fr.comptoir.ballot.CastOutcome.WrongCode;
import fr.comptoir.ballot.RetriedTransaction.OutcomeUnknown;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Homonyms;
import fr.comptoir.electorate.LetterCodes;
import fr.comptoir.electorate.OneTimeCodes;
import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.EmailAddress;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/**
 * The one place where a voter and a vote meet, for the length of one transaction: roll signed, ballot sealed, turnout
 * counted, all or nothing. The roll's unique key decides who comes first.
 */
@Service
class VotingBooth {

    private static final Logger log = LoggerFactory.getLogger(VotingBooth.class);

    private final RetriedTransaction transaction;
    private final Editions editions;
    private final Polls polls;
    private final OneTimeCodes codes;
    private final LetterCodes letters;
    private final Homonyms homonyms;
    private final Roll roll;
    private final SealedBallots ballots;
    private final Turnout turnout;
    private final ReceiptMail mail;
    private final Dates dates;

    VotingBooth(
            RetriedTransaction transaction,
            Editions editions,
            Polls polls,
            OneTimeCodes codes,
            LetterCodes letters,
            Homonyms homonyms,
            Roll roll,
            SealedBallots ballots,
            Turnout turnout,
            ReceiptMail mail,
            Dates dates) {
        this.transaction = transaction;
        this.editions = editions;
        this.polls = polls;
        this.codes = codes;
        this.letters = letters;
        this.homonyms = homonyms;
        this.roll = roll;
        this.ballots = ballots;
        this.turnout = turnout;
        this.mail = mail;
        this.dates = dates;
    }

    /**
     * Casts the ballot. Sent twice with the same token, it answers the same receipt twice and stores one ballot. Each attempt
     * uses the same identifiers and the same sealed content, so that one whose answer was lost is found again.
     */
    CastOutcome cast(Cast cast) {
        var edition = cast.elector().edition();
        var highestNumber =
                polls.lines(edition).stream().mapToInt(BallotLine::number).max().orElse(0);
        var envelope =
                new Envelope(RollEntryId.next(), BallotSealer.seal(cast.paper().points(), highestNumber));
        try {
            return settled(cast, transaction.run(status -> attempt(cast, envelope, status)));
        } catch (OutcomeUnknown e) {
            log.warn(
                    "a cast without an answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return new Unknown();
        }
    }

    /** A refusal may be that of the same cast sent twice at once: asked after the transaction, whatever it could see. */
    private CastOutcome settled(Cast cast, CastOutcome outcome) {
        var refused = outcome instanceof AlreadySigned || outcome instanceof WrongCode;
        return refused
                ? before(cast.hash()).<CastOutcome>map(Function.identity()).orElse(outcome)
                : outcome;
    }

    /** What a cast of this token and elector has brought, once its poll is closed too, until the urn is opened. */
    Optional<Recorded> before(String token, Elector elector) {
        return before(Cast.hash(token, elector));
    }

    private CastOutcome attempt(Cast cast, Envelope envelope, TransactionStatus status) {
        var before = before(cast.hash());
        if (before.isPresent()) {
            return before.get();
        }
        var now = polls.holdOpen(cast.elector().edition());
        if (now.isEmpty()) {
            return new NotOpen();
        }
        var homonym = homonyms.admitted(cast.elector(), cast.code());
        if (homonym.isEmpty() && !proven(cast)) {
            return new WrongCode();
        }
        if (!roll.sign(envelope.entry(), homonym.orElse(cast.elector()), cast.channel(), cast.trace())) {
            return again(cast, envelope, status);
        }
        ballots.add(envelope.entry(), cast.elector().edition(), envelope.sealed(), cast.hash());
        var recorded = recorded(cast, envelope.sealed());
        // Last, because every voter of the day waits for this row.
        turnout.add(cast.elector().edition(), dates.date(now.get()), cast.channel(), 1);
        return recorded;
    }

    /** Whether who votes has shown what their way asks for; a wrong code counts as an attempt. */
    private boolean proven(Cast cast) {
        return switch (cast.elector().check()) {
            case DECLARATION -> codes.consume(cast.elector(), cast.code());
            case DESK -> cast.channel() == VotingChannel.DESK;
            case LETTER ->
                letters.check(cast.elector().edition(), cast.elector().key(), cast.code()) == LetterCodes.Answer.RIGHT;
            // Whoever is an elector this way came with a sealed answer of FranceConnect, opened for this very request.
            case FRANCECONNECT -> true;
            case REGISTER -> false;
        };
    }

    /** Somebody has signed under this identity: the same person may replace their ballot where the edition allows it. */
    private CastOutcome again(Cast cast, Envelope envelope, TransactionStatus status) {
        var replaced = editions.find(cast.elector().edition())
                .filter(edition -> edition.electorate().votingAgain())
                .flatMap(_ -> roll.signedBefore(cast.elector()))
                .filter(signed -> signed.sameProof() && !signed.struckOut())
                .filter(signed ->
                        ballots.replace(signed.entry(), cast.elector().edition(), envelope.sealed(), cast.hash()));
        if (replaced.isPresent()) {
            return recorded(cast, envelope.sealed());
        }
        // The code stays usable: nothing of this attempt is kept.
        status.setRollbackOnly();
        return new AlreadySigned();
    }

    private CastOutcome recorded(Cast cast, SealedContent sealed) {
        var receipt = new Receipt(sealed.tracker());
        if (cast.receiptByMail()) {
            cast.elector()
                    .contact()
                    .filter(contact -> contact.kind() == Contact.Kind.EMAIL)
                    .ifPresent(contact -> mail.send(new EmailAddress(contact.value()), receipt));
        }
        return new Recorded(receipt, false);
    }

    private Optional<Recorded> before(byte[] castHash) {
        return ballots.ofCast(castHash).map(receipt -> new Recorded(receipt, true));
    }

    /** What is put in: the signature's identifier and the sealed ballot. */
    private record Envelope(RollEntryId entry, SealedContent sealed) {}
}
