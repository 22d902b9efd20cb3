package fr.comptoir.project;

import fr.comptoir.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What the holder says of themselves: the second page of the deposit. */
record HolderAnswers(
        String name,
        LegalSituation legalSituation,
        @Nullable EmailAddress email) {

    /** Nothing personal: this text may end up in a log. */
    @Override
    public String toString() {
        return "HolderAnswers[…]";
    }
}
