package fr.comptoir.shared;

/**
 * The plain form of {@link Auditable}, for actions that need no type of their own.
 *
 * @param actor who did it
 * @param action a stable verb such as {@code session.opened}
 * @param subject a human reference
 * @param detail a short French sentence, without personal data of residents
 */
public record StaffAction(Actor actor, String action, String subject, String detail) implements Auditable {}
