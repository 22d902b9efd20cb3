package fr.comptoir.results;

import java.time.Instant;

/**
 * The count of an edition: how many signed, how many ballots were found.
 *
 * @param signatures residents who signed the roll
 * @param ballots ballots in the urn
 * @param blankBallots ballots without any choice
 * @param countedByName who counted
 * @param countedAt when
 */
public record Tally(int signatures, int ballots, int blankBallots, String countedByName, Instant countedAt) {}
