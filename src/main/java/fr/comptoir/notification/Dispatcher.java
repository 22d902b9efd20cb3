package fr.comptoir.notification;

import fr.comptoir.notification.Mails.Channel;
import fr.comptoir.platform.ComptoirProperties;
import java.util.EnumSet;
import java.util.Set;
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
 * Sends what waits in the outbox, one message a transaction; several nodes share the work. A message leaves at least
 * once: only a node that stops between the sending and the commit may send it twice. Without a mail server or a gateway, the
 * demonstration counts messages as sent and shows them; a real installation keeps them waiting.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_IN_A_ROUND = 200;

    private final Mails mails;
    private final ObjectProvider<MailSender> server;
    private final SmsGateway gateway;
    private final MailProperties properties;
    private final boolean demonstration;
    private final TransactionTemplate transaction;

    Dispatcher(
            Mails mails,
            ObjectProvider<MailSender> server,
            SmsGateway gateway,
            MailProperties properties,
            ComptoirProperties comptoir,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.server = server;
        this.gateway = gateway;
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
        var channels = channels();
        var count = 0;
        while (!channels.isEmpty()
                && count < MOST_IN_A_ROUND
                && Boolean.TRUE.equals(transaction.execute(_ -> sendNext(channels)))) {
            count++;
        }
    }

    private Set<Channel> channels() {
        var channels = EnumSet.noneOf(Channel.class);
        if (demonstration || server.getIfAvailable() != null) {
            channels.add(Channel.MAIL);
        }
        if (gateway.isOpen()) {
            channels.add(Channel.SMS);
        }
        return channels;
    }

    /** Erases what nobody needs any more: mails hold personal data. The demonstration keeps its own to show them. */
    @Scheduled(fixedDelayString = "PT1H")
    void erase() {
        if (!demonstration) {
            mails.eraseSentBefore(properties.keepSent());
            mails.eraseFailedBefore(properties.keepFailed());
        }
    }

    private boolean sendNext(Set<Channel> channels) {
        var next = mails.takeNext(channels);
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Mails.Mail mail) {
        try {
            switch (mail.channel()) {
                case MAIL -> server.ifAvailable(sender -> sender.send(text(mail.message())));
                case SMS -> gateway.send(mail.sms());
            }
            mails.sent(mail.id());
        } catch (MailException | SmsGateway.NotAccepted e) {
            mails.notSent(mail.id());
            log.warn("{} {} not sent: {}", mail.channel(), mail.id(), reason(e));
        }
    }

    /** Never the words of a mail server, which may quote an address. */
    private static String reason(Exception e) {
        return e instanceof SmsGateway.NotAccepted refused
                ? String.valueOf(refused.getMessage())
                : e.getClass().getSimpleName();
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
