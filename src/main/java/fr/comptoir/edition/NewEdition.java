package fr.comptoir.edition;

import fr.comptoir.shared.Amount;

/** What it takes to create an edition; the components mean what they mean in {@link EditionView}. */
public record NewEdition(
        String slug,
        String name,
        EditionKind kind,
        boolean demonstration,
        boolean published,
        Amount dotation,
        String currency,
        ElectorateTerms electorate,
        BallotTerms ballot,
        Amount requestFloor,
        Amount requestCap,
        int volunteerSharePercent,
        String allocationRule,
        String tieBreak,
        String deliberation,
        Calendar calendar) {}
