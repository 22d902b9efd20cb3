package fr.comptoir.electorate;

import fr.comptoir.shared.EmailAddress;

/**
 * Where a one-time code goes. Families may share one.
 *
 * @param kind a mailbox or a mobile
 * @param value the address in lower case, or the number in E.164 form such as {@code +33612345678}
 */
public record Contact(Kind kind, String value) {

    /** What kind of contact. */
    public enum Kind {
        EMAIL,
        PHONE
    }

    /** A mailbox. */
    public static Contact of(EmailAddress email) {
        return new Contact(Kind.EMAIL, email.value());
    }

    /** Most of it hidden, for screens: {@code j…@exemple.fr}, {@code … 78}. */
    public String masked() {
        return switch (kind) {
            case EMAIL -> new EmailAddress(value).masked();
            case PHONE -> "… " + value.substring(value.length() - 2);
        };
    }
}
