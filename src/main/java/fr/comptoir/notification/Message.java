package fr.comptoir.notification;

import fr.comptoir.shared.EmailAddress;

/**
 * A mail in plain text.
 *
 * @param to who receives it
 * @param subject its subject, at most 200 characters
 * @param body its text, addresses of pages written out
 */
public record Message(EmailAddress to, String subject, String body) {}
