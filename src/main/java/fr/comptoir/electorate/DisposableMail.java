package fr.comptoir.electorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The mail domains that hand out mailboxes to be thrown away: a short list, kept in {@code data/disposable-mail.txt}. */
@Component
class DisposableMail {

    private final Set<String> domains;

    DisposableMail() {
        try {
            domains = new ClassPathResource("data/disposable-mail.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the contact is a mailbox at such a domain, or at one below it. */
    boolean holds(Contact contact) {
        return contact.kind() == Contact.Kind.EMAIL
                && suffix(contact.value().substring(contact.value().lastIndexOf('@') + 1));
    }

    private boolean suffix(String domain) {
        var dot = domain.indexOf('.');
        return dot >= 0 && (domains.contains(domain) || suffix(domain.substring(dot + 1)));
    }
}
