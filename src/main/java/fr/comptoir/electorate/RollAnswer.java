package fr.comptoir.electorate;

import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.territory.CommuneCode;
import java.time.Instant;

/**
 * What the roll holds about an identity that somebody declares with a document: that they signed, never what they voted.
 *
 * @param entry the signature
 * @param commune where they declared to live
 * @param channel by which way they voted
 * @param check how it was checked
 * @param signedAt when
 * @param struckOut whether two persons struck it out
 */
public record RollAnswer(
        RollEntryId entry,
        CommuneCode commune,
        VotingChannel channel,
        ResidencyCheck check,
        Instant signedAt,
        boolean struckOut) {}
