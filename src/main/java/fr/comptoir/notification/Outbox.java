package fr.comptoir.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where mails and text messages wait to be sent: one written in a transaction leaves if, and only if, it is committed. */
@Service
public class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the mail in the outbox, in the caller's transaction; it leaves within seconds of the commit. */
    @Transactional
    public void enqueue(Message message) {
        add(Mails.Channel.MAIL, message.to().value(), message.subject(), message.body());
    }

    /** The same for a text message. */
    @Transactional
    public void enqueue(Sms sms) {
        add(Mails.Channel.SMS, sms.to().value(), "", sms.text());
    }

    /** Whether mails leave, as far as the outbox shows it. An address that refuses its mail is no reason. */
    public MailFlow flow() {
        return jdbc.sql("""
                        select case
                            when exists (
                                select 1 from outbox
                                where status = 'PENDING' and next_attempt_at < utc_timestamp(6) - interval 15 minute) then 'STUCK'
                            when exists (select 1 from outbox where status = 'SENT') then 'FLOWING'
                            else 'UNTRIED'
                        end
                        """)
                .query((row, number) -> MailFlow.valueOf(row.getString(1)))
                .single();
    }

    private void add(Mails.Channel channel, String recipient, String subject, String body) {
        jdbc.sql("""
                        insert into outbox (id, channel, recipient, subject, body, status, attempts, created_at, next_attempt_at)
                        values (:id, :channel, :recipient, :subject, :body, 'PENDING', 0, utc_timestamp(6), utc_timestamp(6))
                        """)
                .param("id", UUID.randomUUID())
                .param("channel", channel.name())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .update();
    }
}
