package fr.comptoir.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that two persons have taken.
 *
 * @param proposal what was proposed, by whom and why
 * @param takenBy the second person
 * @param takenByName as colleagues know them
 * @param takenAt when
 */
public record Decision(Proposal proposal, UUID takenBy, String takenByName, Instant takenAt) {}
