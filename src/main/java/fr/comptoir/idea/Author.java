package fr.comptoir.idea;

import fr.comptoir.shared.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person behind an idea, as far as they wished to say. Never shown to the public, never written to a log.
 *
 * @param name how to call them
 * @param email where to write to them
 * @param phone where to call them
 * @param contactWanted whether they want to be called back
 */
public record Author(
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable String phone,
        boolean contactWanted) {

    /** Nobody said anything about themselves. */
    public static final Author UNKNOWN = new Author(null, null, null, false);

    /** Where mails go, when they left an address. */
    public Optional<EmailAddress> mailbox() {
        return Optional.ofNullable(email);
    }

    /** Nothing personal: this text may end up in a log. */
    @Override
    public String toString() {
        return "Author[…]";
    }
}
