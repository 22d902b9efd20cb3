package fr.comptoir.platform;

/**
 * Something to choose in a form, as the form's fragments show it.
 *
 * @param value what is sent
 * @param label what a person reads
 */
public record Choice(String value, String label) {}
