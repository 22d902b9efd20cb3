package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaView;
import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Token;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the authors of ideas how their accompaniment goes, when they left an address. */
@Component
class AccompanimentMails {

    private final Outbox outbox;
    private final MessageSource messages;
    private final ComptoirProperties properties;

    AccompanimentMails(Outbox outbox, MessageSource messages, ComptoirProperties properties) {
        this.outbox = outbox;
        this.messages = messages;
        this.properties = properties;
    }

    /** Somebody follows the idea from now on. */
    void begun(IdeaView idea, String adviser) {
        send(idea, "begun", adviser, "");
    }

    /** The author may deposit the project, at this link. */
    void mayDeposit(IdeaView idea, String adviser, Token link) {
        send(idea, "deposit", adviser, properties.publicUrl() + "/projets/depot/" + link.value());
    }

    private void send(IdeaView idea, String which, String adviser, String address) {
        idea.author()
                .mailbox()
                .ifPresent(to -> outbox.enqueue(new Message(
                        to,
                        say("accompaniment.mail." + which + ".subject", idea.reference()),
                        say(
                                "accompaniment.mail." + which + ".body",
                                idea.reference(),
                                idea.sentence(),
                                adviser,
                                address,
                                properties.collectivity()))));
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
