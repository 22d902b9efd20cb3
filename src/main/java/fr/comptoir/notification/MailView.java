package fr.comptoir.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, or a text message, as the demonstration shows it.
 *
 * @param sms whether it is a text message
 * @param to its recipient
 * @param subject its subject
 * @param createdAt when it was written
 * @param lines its text, line by line
 */
record MailView(boolean sms, String to, String subject, Instant createdAt, List<List<Part>> lines) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Words, or a link when {@code href} is there. */
    record Part(String text, @Nullable String href) {}

    /** The mail, with links that stay within this installation whatever address it is reached by. */
    static MailView of(Mails.Mail mail, String publicUrl) {
        var lines =
                mail.body().strip().lines().map(line -> parts(line, publicUrl)).toList();
        return new MailView(
                mail.channel() == Mails.Channel.SMS, mail.recipient(), mail.subject(), mail.createdAt(), lines);
    }

    private static List<Part> parts(String line, String publicUrl) {
        var parts = new ArrayList<Part>();
        var from = 0;
        var addresses = ADDRESS.matcher(line);
        while (addresses.find()) {
            parts.add(new Part(line.substring(from, addresses.start()), null));
            var address = addresses.group();
            var here = address.startsWith(publicUrl + "/");
            parts.add(new Part(address, here ? address.substring(publicUrl.length()) : address));
            from = addresses.end();
        }
        parts.add(new Part(line.substring(from), null));
        return parts;
    }
}
