package fr.comptoir.idea;

import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Token;
import org.springframework.stereotype.Component;

/** Writes to the authors of ideas, when they left an address. */
@Component
class IdeaMails {

    private final Outbox outbox;
    private final IdeaWords words;
    private final ComptoirProperties properties;

    IdeaMails(Outbox outbox, IdeaWords words, ComptoirProperties properties) {
        this.outbox = outbox;
        this.words = words;
        this.properties = properties;
    }

    /** The idea is noted: its reference, its personal link. */
    void voiced(IdeaView idea, Token link) {
        send(idea, link, "voiced");
    }

    /** The personal link was replaced. */
    void newLink(IdeaView idea, Token link) {
        send(idea, link, "link");
    }

    private void send(IdeaView idea, Token link, String which) {
        var address = properties.publicUrl() + "/suivi/" + link.value();
        idea.author().mailbox().ifPresent(to -> {
            var subject = words.say("idea.mail." + which + ".subject", idea.reference());
            var body = words.say(
                    "idea.mail." + which + ".body",
                    idea.reference(),
                    idea.sentence(),
                    address,
                    properties.collectivity());
            outbox.enqueue(new Message(to, subject, body));
        });
    }
}
