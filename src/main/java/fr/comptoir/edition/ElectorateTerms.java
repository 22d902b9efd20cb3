package fr.comptoir.edition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who votes in an edition, how it is checked, and by which ways.
 *
 * @param minimumAge age on the day of the vote from which a resident votes
 * @param consentAge age from which they need no parent's agreement
 * @param checks the checks accepted; at least one of them is a way to come to the ballot
 * @param channels the ways to vote; at least one
 * @param perContact how many residents may share a mailbox or a mobile before the entries are looked at; nobody is refused
 * @param votingAgain whether a resident may vote again until the close, the last ballot alone staying
 * @param paperPrevails whether a paper ballot found at the reconciliation replaces the one cast online; otherwise its envelope
 *     stays closed
 */
public record ElectorateTerms(
        int minimumAge,
        int consentAge,
        Set<ResidencyCheck> checks,
        Set<VotingChannel> channels,
        int perContact,
        boolean votingAgain,
        boolean paperPrevails) {

    /** Keeps copies that do not change, in the order of the enumerations. */
    public ElectorateTerms {
        checks = Collections.unmodifiableSet(
                checks.isEmpty() ? EnumSet.noneOf(ResidencyCheck.class) : EnumSet.copyOf(checks));
        channels = Collections.unmodifiableSet(
                channels.isEmpty() ? EnumSet.noneOf(VotingChannel.class) : EnumSet.copyOf(channels));
    }

    /** What a new edition starts from: declaration and one-time code, online, parental consent below fifteen. */
    public static ElectorateTerms usual(int minimumAge) {
        return new ElectorateTerms(
                minimumAge, 15, Set.of(ResidencyCheck.DECLARATION), Set.of(VotingChannel.ONLINE), 4, false, false);
    }

    /** Whether somebody may come to the ballot this way. */
    public boolean accepts(ResidencyCheck check) {
        return checks.contains(check);
    }
}
