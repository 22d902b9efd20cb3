package fr.comptoir.project;

import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Token;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is written to the holder of a project, when they left an address. */
@Component
class ProjectMails {

    private final Outbox outbox;
    private final MessageSource messages;
    private final ComptoirProperties properties;

    ProjectMails(Outbox outbox, MessageSource messages, ComptoirProperties properties) {
        this.outbox = outbox;
        this.messages = messages;
        this.properties = properties;
    }

    /** Confirms the deposit, in the language of the page. */
    void deposited(Dossier dossier, Deposit deposit) {
        var locale = LocaleContextHolder.getLocale();
        var project = dossier.project();
        dossier.mailbox()
                .ifPresent(to -> send(
                        to,
                        "project.mail.deposited",
                        locale,
                        project.reference(),
                        project.title(),
                        project.requested().french(),
                        deposit.edition().name(),
                        link(deposit.token())));
    }

    /** Asks to complete, with a fresh link of the project. */
    void toComplete(Dossier dossier, String reasons, Token link) {
        var project = dossier.project();
        dossier.mailbox()
                .ifPresent(to -> send(
                        to,
                        "project.mail.toComplete",
                        Locale.FRENCH,
                        project.reference(),
                        project.title(),
                        reasons,
                        link(link.value())));
    }

    /** Tells a decision and its reasons. */
    void decided(Dossier dossier, Verdict verdict, String reasons) {
        var project = dossier.project();
        dossier.mailbox()
                .ifPresent(to -> send(
                        to, "project.mail." + verdict, Locale.FRENCH, project.reference(), project.title(), reasons));
    }

    private String link(String token) {
        return properties.publicUrl() + "/projets/depot/" + token;
    }

    private void send(EmailAddress to, String key, Locale locale, Object... arguments) {
        outbox.enqueue(new Message(
                to,
                messages.getMessage(key + ".subject", arguments, locale),
                messages.getMessage(key + ".body", arguments, locale)));
    }
}
