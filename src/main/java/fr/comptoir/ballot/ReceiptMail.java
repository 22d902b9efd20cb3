package fr.comptoir.ballot;

import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sends a receipt to the voter who asks for it: its code and how to check it, nothing else. */
@Component
class ReceiptMail {

    private final Outbox outbox;
    private final MessageSource messages;
    private final ComptoirProperties properties;

    ReceiptMail(Outbox outbox, MessageSource messages, ComptoirProperties properties) {
        this.outbox = outbox;
        this.messages = messages;
        this.properties = properties;
    }

    void send(EmailAddress to, Receipt receipt) {
        var locale = LocaleContextHolder.getLocale();
        var arguments = new Object[] {receipt.grouped(), properties.publicUrl() + "/verifier"};
        outbox.enqueue(new Message(
                to,
                messages.getMessage("ballot.receipt.mail.subject", null, locale),
                messages.getMessage("ballot.receipt.mail.body", arguments, locale)));
    }
}
