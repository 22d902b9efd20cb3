package fr.comptoir.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where mails wait to be sent. A mail written in a transaction leaves if, and only if, the transaction is committed. */
@Service
public class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the mail in the outbox, in the caller's transaction; it leaves within seconds of the commit. */
    @Transactional
    public void enqueue(Message message) {
        jdbc.sql("""
                        insert into outbox (id, recipient, subject, body, status, attempts, created_at, next_attempt_at)
                        values (:id, :recipient, :subject, :body, 'PENDING', 0, utc_timestamp(6), utc_timestamp(6))
                        """)
                .param("id", UUID.randomUUID())
                .param("recipient", message.to().value())
                .param("subject", message.subject())
                .param("body", message.body())
                .update();
    }
}
