package fr.comptoir.electorate.fraud;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Contact;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.electorate.Roll;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signatures that share what a test wants them to share. */
final class RollScene {

    private final Roll roll;
    private final TransactionTemplate transaction;
    private final JdbcClient application;
    private final AtomicInteger people = new AtomicInteger();

    RollScene(ApplicationContext beans) {
        this.roll = beans.getBean(Roll.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.application = beans.getBean(JdbcClient.class);
    }

    /** What signatures share; an empty text is of their own, or unknown for device, network and likeness. */
    record Shared(String mailbox, String device, String network, String likeness, Instant at) {

        static Shared nothing(Instant at) {
            return new Shared("", "", "", "", at);
        }

        static Shared mailbox(String mailbox, Instant at) {
            return new Shared(mailbox, "", "", "", at);
        }

        static Shared device(String device, Instant at) {
            return new Shared("", device, "", "", at);
        }

        static Shared network(String network, Instant at) {
            return new Shared("", "", network, "", at);
        }

        static Shared likeness(String likeness, Instant at) {
            return new Shared("", "", "", likeness, at);
        }
    }

    /** So many residents sign, each under a key of their own. */
    List<RollEntryId> sign(EditionView edition, int number, Shared shared) {
        return IntStream.range(0, number).mapToObj(_ -> sign(edition, shared)).toList();
    }

    private RollEntryId sign(EditionView edition, Shared shared) {
        var id = RollEntryId.next();
        var person = people.incrementAndGet();
        var mailbox = shared.mailbox().isEmpty() ? "p" + person + "@example.org" : shared.mailbox();
        var elector = new Elector(
                edition.id(),
                new ElectorKey("%064x".formatted(person)),
                new CommuneCode("62119"),
                ResidencyCheck.DECLARATION,
                Optional.of(Contact.of(new EmailAddress(mailbox))),
                hex(mailbox),
                shared.likeness().isEmpty() ? "" : hex(shared.likeness()));
        var trace = new VisitTrace(
                shared.device().isEmpty() ? "" : hex(shared.device()),
                shared.network().isEmpty() ? "" : hex(shared.network()));
        // In one transaction: a look that comes in between must not believe that somebody has just signed.
        transaction.executeWithoutResult(_ -> {
            roll.sign(id, elector, VotingChannel.ONLINE, trace);
            application
                    .sql("update roll_entry set signed_at = :at where id = :id")
                    .param("at", shared.at())
                    .param("id", id.value())
                    .update();
        });
        return id;
    }

    private static String hex(String text) {
        return "%064x".formatted(text.hashCode() & 0xffffffffL);
    }
}
