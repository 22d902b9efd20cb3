package fr.comptoir.edition;

import fr.comptoir.allocation.TieBreak;
import fr.comptoir.shared.Token;
import java.util.Arrays;
import java.util.Optional;

/** The ways to resolve ties that the settings page offers, each for a list of criteria of {@link TieBreak}. */
enum TieBreakChoice {
    COST_THEN_LOT("lower-cost,lot"),
    COST_THEN_ORDER("lower-cost,id-order"),
    LOT("lot"),
    ORDER("id-order");

    private static final String LOT_WITH_SEED = "lot:[^,]+";

    private final String criteria;

    TieBreakChoice(String criteria) {
        this.criteria = criteria;
    }

    /** The choice that this stored form comes from, if the page offers it. */
    static Optional<TieBreakChoice> of(String tieBreak) {
        var withoutSeed = tieBreak.replaceFirst(LOT_WITH_SEED, "lot");
        return Arrays.stream(values())
                .filter(choice -> choice.criteria.equals(withoutSeed))
                .findFirst();
    }

    /** The stored form. A lot keeps the seed it had; a new one gets 128 random bits, published with the règlement. */
    String describe(String before) {
        if (of(before).filter(this::equals).isPresent()) {
            return before;
        }
        var text = criteria.endsWith("lot") ? criteria + ":" + Token.next().value() : criteria;
        return TieBreak.parse(text).orElseThrow().describe();
    }
}
