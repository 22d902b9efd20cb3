package fr.comptoir.followup;

import java.time.LocalDate;

/**
 * What a funded project tells.
 *
 * @param publishedOn its day
 * @param title in one line
 * @param text in a few sentences
 */
public record NewsItem(LocalDate publishedOn, String title, String text) {}
