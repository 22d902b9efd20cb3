package fr.comptoir.accompaniment;

import java.time.LocalDate;

/**
 * Something that an adviser did for an idea.
 *
 * @param doneOn the day
 * @param kind what it was
 * @param minutes how long it took, from 1 to 1440
 * @param note what came out of it, for the staff, or an empty string
 */
public record ActionView(LocalDate doneOn, ActionKind kind, int minutes, String note) {}
