package fr.comptoir.notification;

import fr.comptoir.platform.ComptoirProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one mail a transaction; several nodes share the work. A mail leaves at least once: only
 * a node that stops between the sending and the commit may send it twice. Without a mail server, the demonstration counts
 * mails as sent and shows them; a real installation keeps them waiting.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_IN_A_ROUND = 200;

    private final Mails mails;
    private final ObjectProvider<MailSender> server;
    private final MailProperties properties;
    private final boolean demonstration;
    private final TransactionTemplate transaction;

    Dispatcher(
            Mails mails,
            ObjectProvider<MailSender> server,
            MailProperties properties,
            ComptoirProperties comptoir,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.server = server;
        this.properties = properties;
        this.demonstration = comptoir.demonstration();
        this.transaction = transaction;
        if (!demonstration && server.getIfAvailable() == null) {
            log.warn("no mail server (spring.mail.host): mails wait in the outbox");
        }
    }

    /** One round: everything that is due, a limited number at a time. */
    @Scheduled(fixedDelayString = "${comptoir.mail.pause:2s}")
    void sendWhatIsDue() {
        if (!demonstration && server.getIfAvailable() == null) {
            return;
        }
        var count = 0;
        while (count < MOST_IN_A_ROUND && Boolean.TRUE.equals(transaction.execute(_ -> sendNext()))) {
            count++;
        }
    }

    /** Erases what nobody needs any more: mails hold personal data. The demonstration keeps its own to show them. */
    @Scheduled(fixedDelayString = "PT1H")
    void erase() {
        if (!demonstration) {
            mails.eraseSentBefore(properties.keepSent());
            mails.eraseFailedBefore(properties.keepFailed());
        }
    }

    private boolean sendNext() {
        var next = mails.takeNext();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Mails.Mail mail) {
        try {
            var sender = server.getIfAvailable();
            if (sender != null) {
                sender.send(text(mail.message()));
            }
            mails.sent(mail.id());
        } catch (MailException e) {
            mails.notSent(mail.id());
            log.warn("mail {} not sent: {}", mail.id(), e.getClass().getSimpleName());
        }
    }

    private SimpleMailMessage text(Message message) {
        var text = new SimpleMailMessage();
        text.setFrom(properties.from());
        text.setTo(message.to().value());
        text.setSubject(message.subject());
        text.setText(message.body());
        return text;
    }
}
