package fr.comptoir.results;

import fr.comptoir.shared.Amount;

/**
 * A line of the ballot paper, as sealed.
 *
 * @param number its number
 * @param reference the project's reference, by which the rule knows it
 * @param title its title
 * @param requested what it asks for
 */
record PaperLine(int number, String reference, String title, Amount requested) {}
