package fr.comptoir.notification;

import fr.comptoir.shared.PhoneNumber;

/**
 * A text message.
 *
 * @param to who receives it
 * @param text its words: beyond 160 characters, or 70 when some are rare, it is paid twice
 */
public record Sms(PhoneNumber to, String text) {}
