package fr.comptoir.results;

import java.time.Instant;

/**
 * The count of an edition: how many signed, how many ballots were found.
 *
 * @param signatures residents who signed the roll
 * @param ballots ballots counted: those of the urn, and those on paper that count
 * @param blankBallots ballots without any choice
 * @param paperSignatures those who signed for a paper ballot
 * @param paperBallots paper ballots that count, blank ones included; they are among the ballots
 * @param paperBlank those of them without any choice
 * @param nullBallots paper ballots that do not count; they are not among the ballots
 * @param countedByName who counted
 * @param countedAt when
 */
public record Tally(
        int signatures,
        int ballots,
        int blankBallots,
        int paperSignatures,
        int paperBallots,
        int paperBlank,
        int nullBallots,
        String countedByName,
        Instant countedAt) {}
