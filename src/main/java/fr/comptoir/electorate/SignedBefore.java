package fr.comptoir.electorate;

import fr.comptoir.edition.VotingChannel;

/**
 * A signature found in the roll under the key of somebody who comes back.
 *
 * @param entry the signature
 * @param channel by which way they voted
 * @param sameProof whether who comes back holds what the first one held: only then are they the same person for sure
 * @param struckOut whether two persons struck the signature out
 */
public record SignedBefore(RollEntryId entry, VotingChannel channel, boolean sameProof, boolean struckOut) {}
