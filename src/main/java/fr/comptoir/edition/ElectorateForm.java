package fr.comptoir.edition;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link EditionForm} that say who votes, how it is checked, and by which ways. */
record ElectorateForm(
        @Nullable Integer minimumAge,
        @Nullable Integer consentAge,
        @Nullable Set<ResidencyCheck> checks,
        @Nullable Set<VotingChannel> channels,
        @Nullable Integer perContact,
        @Nullable Boolean votingAgain,
        @Nullable Boolean paperPrevails) {

    static ElectorateForm of(ElectorateTerms terms) {
        return new ElectorateForm(
                terms.minimumAge(),
                terms.consentAge(),
                terms.checks(),
                terms.channels(),
                terms.perContact(),
                terms.votingAgain(),
                terms.paperPrevails());
    }

    /** The terms typed, once their numbers are there. */
    ElectorateTerms read() {
        return new ElectorateTerms(
                Objects.requireNonNull(minimumAge),
                Objects.requireNonNull(consentAge),
                Objects.requireNonNullElse(checks, Set.of()),
                Objects.requireNonNullElse(channels, Set.of()),
                Objects.requireNonNull(perContact),
                Boolean.TRUE.equals(votingAgain),
                Boolean.TRUE.equals(paperPrevails));
    }
}
