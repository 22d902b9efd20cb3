package fr.comptoir.ballot;

import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.shared.Token;
import java.nio.charset.StandardCharsets;

/**
 * A resident who presses « Je vote ».
 *
 * @param elector who
 * @param paper what
 * @param token the random token of this visit to the booth, the same when the same cast is sent again
 * @param code the one-time code typed; empty when the elector needs none
 * @param receiptByMail whether they want the receipt in their mailbox
 * @param channel on their own screen, or on the tablet of a desk
 * @param trace what the visit leaves for the fraud desk
 */
record Cast(
        Elector elector,
        BallotPaper paper,
        String token,
        String code,
        boolean receiptByMail,
        VotingChannel channel,
        VisitTrace trace) {

    /**
     * What recognises this cast when it is sent again: the token and the elector together, so that a second person of the
     * family at the same screen casts a vote of their own.
     */
    byte[] hash() {
        return hash(token, elector);
    }

    /** The same of a cast that comes back once the poll is closed. */
    static byte[] hash(String token, Elector elector) {
        var text =
                token + '\n' + elector.edition().value() + '\n' + elector.key().hex();
        return Token.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
