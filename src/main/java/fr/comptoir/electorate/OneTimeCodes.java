package fr.comptoir.electorate;

import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.notification.Sms;
import fr.comptoir.platform.KeyedHash;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.PhoneNumber;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The six-digit codes that tie a declaration to a mailbox or a mobile: valid fifteen minutes, for five attempts, for one elector and
 * one mailbox or mobile, once. At most three per declaration and twelve per mailbox or mobile in fifteen minutes, sixteen per
 * mailbox or mobile on a day (UTC): a family shares one, nobody floods it.
 */
@Service
public class OneTimeCodes {

    private static final int PER_DECLARATION = 3;
    private static final int PER_MAILBOX = 12;
    private static final int PER_DAY = 16;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Outbox outbox;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            JdbcClient jdbc, KeyedHash hash, Outbox outbox, MessageSource messages, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Sends a new code to the elector's mailbox; refused when too many were sent already. */
    public Result<Elector> send(Elector elector) {
        var id = UUID.randomUUID();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        // Stored before it is counted: of two requests at the limit, neither goes beyond it.
        store(id, elector, code);
        return transaction.execute(_ -> {
            var limit = limit(elector);
            if (limit.isPresent()) {
                jdbc.sql("delete from voting_code where id = :id")
                        .param("id", id)
                        .update();
                return Result.refused(limit.get());
            }
            write(elector, code);
            return Result.done(elector);
        });
    }

    private Optional<Refusal> limit(Elector elector) {
        if (tooMany(elector)) {
            return Optional.of(Refusal.of("electorate.code.tooMany"));
        }
        return countToday(elector) > PER_DAY
                ? Optional.of(Refusal.of("electorate.code.tooManyToday"))
                : Optional.empty();
    }

    private void store(UUID id, Elector elector, String code) {
        of(elector, """
                        insert into voting_code (id, edition_id, elector_key, contact_hash, code_hash, attempts_left, created_at, expires_at)
                        values (:id, :edition, :key, :contact, :hash, 5, utc_timestamp(6), utc_timestamp(6) + interval 15 minute)
                        """).param("id", id).param("hash", hash(id, elector, code)).update();
    }

    private boolean tooMany(Elector elector) {
        return of(elector, """
                        select count(case when edition_id = :edition and elector_key = :key then 1 end) > :perDeclaration
                            or count(case when contact_hash = :contact then 1 end) > :perMailbox
                        from voting_code
                        where created_at > utc_timestamp(6) - interval 15 minute
                            and (contact_hash = :contact or (edition_id = :edition and elector_key = :key))
                        """)
                .param("perDeclaration", PER_DECLARATION)
                .param("perMailbox", PER_MAILBOX)
                .query(Boolean.class)
                .single();
    }

    /** Counts this code before it is sent: of two requests at the limit, on whatever nodes, only one gets through. */
    private int countToday(Elector elector) {
        jdbc.sql("""
                        insert into codes_of_day (edition_id, contact_hash, day, codes) values (:edition, :contact, utc_date(), 1)
                        on duplicate key update codes = codes + 1
                        """)
                .param("edition", elector.edition().value())
                .param("contact", HexFormat.of().parseHex(elector.proof()))
                .update();
        return jdbc.sql("""
                        select codes from codes_of_day
                        where edition_id = :edition and contact_hash = :contact and day = utc_date()
                        """)
                .param("edition", elector.edition().value())
                .param("contact", HexFormat.of().parseHex(elector.proof()))
                .query(Integer.class)
                .single();
    }

    /**
     * Uses up the code that the elector typed, in the transaction that casts the ballot. Each call counts as an attempt,
     * before anything is compared, so that attempts made at the same time are counted too.
     *
     * @return whether it was a live code of this elector and mailbox
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean consume(Elector elector, String typed) {
        var digits = typed.replaceAll("\\s", "");
        return attempt(elector).stream()
                .filter(live -> MessageDigest.isEqual(live.codeHash(), hash(live.id(), elector, digits)))
                .anyMatch(live -> jdbc.sql("delete from voting_code where id = :id")
                                .param("id", live.id())
                                .update()
                        == 1);
    }

    private List<Live> attempt(Elector elector) {
        of(elector, """
                        update voting_code set attempts_left = attempts_left - 1
                        where edition_id = :edition and elector_key = :key and contact_hash = :contact and attempts_left >= 0
                        """).update();
        return of(elector, """
                        select id, code_hash
                        from voting_code
                        where edition_id = :edition and elector_key = :key and contact_hash = :contact
                            and attempts_left >= 0 and expires_at > utc_timestamp(6)
                        """).query(Live.class).list();
    }

    private StatementSpec of(Elector elector, String sql) {
        return jdbc.sql(sql)
                .param("edition", elector.edition().value())
                .param("key", elector.key().bytes())
                .param("contact", HexFormat.of().parseHex(elector.proof()));
    }

    private byte[] hash(UUID id, Elector elector, String code) {
        return hash.of(
                "voting-code",
                elector.edition(),
                id + "\n" + elector.key().hex() + "\n" + elector.proof() + "\n" + code);
    }

    private void write(Elector elector, String code) {
        var contact = elector.contact().orElseThrow();
        var spaced = code.substring(0, 3) + " " + code.substring(3);
        switch (contact.kind()) {
            case EMAIL ->
                outbox.enqueue(new Message(
                        new EmailAddress(contact.value()),
                        words("electorate.code.mail.subject", spaced),
                        words("electorate.code.mail.body", spaced)));
            case PHONE ->
                outbox.enqueue(new Sms(new PhoneNumber(contact.value()), words("electorate.code.sms", spaced)));
        }
    }

    private String words(String key, String code) {
        return messages.getMessage(key, new Object[] {code}, LocaleContextHolder.getLocale());
    }

    /** Whether the elector has codes and every one of them has been tried too often. */
    public boolean areDead(Elector elector) {
        return of(elector, """
                        select coalesce(max(attempts_left) < 0, false)
                        from voting_code
                        where edition_id = :edition and elector_key = :key and contact_hash = :contact
                            and expires_at > utc_timestamp(6)
                        """).query(Boolean.class).single();
    }

    /** Forgets the codes that nobody can use any more, and how many went where before today. */
    @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
    void forgetExpired() {
        jdbc.sql("delete from voting_code where expires_at < utc_timestamp(6)").update();
        jdbc.sql("delete from codes_of_day where day < utc_date()").update();
    }

    private record Live(UUID id, byte[] codeHash) {}
}
