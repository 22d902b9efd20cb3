package fr.comptoir.ballot;

import java.time.Instant;

/**
 * Something that happened during a poll, as an officer wrote it down; it never changes.
 *
 * @param happenedAt when, to the minute
 * @param what what happened, without anything about a person
 * @param done what was done
 * @param recordedByName who wrote it down
 * @param recordedAt when
 */
public record Incident(Instant happenedAt, String what, String done, String recordedByName, Instant recordedAt) {}
