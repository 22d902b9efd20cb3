package fr.comptoir.notification;

import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Page;
import fr.comptoir.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox seen from the other side: what is to send, what was sent. */
@Repository
class Mails {

    private static final int MOST_ATTEMPTS = 10;

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which way a message leaves. */
    enum Channel {
        MAIL,
        SMS
    }

    /** A mail in the outbox, or a text message. */
    record Mail(UUID id, Channel channel, String recipient, String subject, String body, Instant createdAt) {

        Message message() {
            return new Message(new EmailAddress(recipient), subject, body);
        }

        Sms sms() {
            return new Sms(new PhoneNumber(recipient), body);
        }
    }

    /** The next message to send by one of these ways, locked until the end of the transaction; other nodes pass over it. */
    Optional<Mail> takeNext(Set<Channel> channels) {
        return jdbc.sql("""
                        select id, channel, recipient, subject, body, created_at
                        from outbox
                        where status = 'PENDING' and next_attempt_at <= utc_timestamp(6) and channel in (:channels)
                        order by next_attempt_at
                        limit 1
                        for update skip locked
                        """)
                .param("channels", channels.stream().map(Channel::name).toList())
                .query(Mail.class)
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("""
                        update outbox
                        set status = 'SENT', attempts = attempts + 1, sent_at = utc_timestamp(6)
                        where id = :id
                        """).param("id", id).update();
    }

    /** Tries again in two minutes, then four, eight, up to about half a day; gives up after ten attempts. */
    void notSent(UUID id) {
        jdbc.sql("""
                        update outbox
                        set status = case when attempts + 1 >= :most then 'FAILED' else 'PENDING' end,
                            next_attempt_at = timestampadd(minute, pow(2, attempts + 1), utc_timestamp(6)),
                            attempts = attempts + 1
                        where id = :id
                        """).param("most", MOST_ATTEMPTS).param("id", id).update();
    }

    int eraseSentBefore(Duration age) {
        return jdbc.sql("""
                        delete from outbox
                        where status = 'SENT' and sent_at < timestampadd(second, -:age, utc_timestamp(6))
                        """).param("age", age.toSeconds()).update();
    }

    int eraseFailedBefore(Duration age) {
        return jdbc.sql("""
                        delete from outbox
                        where status = 'FAILED' and created_at < timestampadd(second, -:age, utc_timestamp(6))
                        """).param("age", age.toSeconds()).update();
    }

    /** All mails, the newest first. */
    Page<Mail> newest(int page, int size) {
        var total = jdbc.sql("select count(*) from outbox").query(Long.class).single();
        List<Mail> mails = jdbc.sql("""
                        select id, channel, recipient, subject, body, created_at
                        from outbox
                        order by created_at desc, id
                        limit :size offset :offset
                        """)
                .param("size", size)
                .param("offset", page * size)
                .query(Mail.class)
                .list();
        return new Page<>(mails, page, size, total);
    }
}
