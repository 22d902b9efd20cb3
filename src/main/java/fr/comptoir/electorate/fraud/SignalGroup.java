package fr.comptoir.electorate.fraud;

import java.time.Instant;
import java.util.UUID;

/**
 * Entries of the roll that one signal ties together: the same contact, the same browser.
 *
 * @param kind the signal
 * @param first one of the entries, by which the group is addressed
 * @param entries how many there are
 * @param undecided how many of them nobody has decided
 * @param noticedAt when the last one was noticed
 */
public record SignalGroup(SignalKind kind, UUID first, int entries, int undecided, Instant noticedAt) {}
