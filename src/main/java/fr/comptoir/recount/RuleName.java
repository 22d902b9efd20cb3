package fr.comptoir.recount;

import static fr.comptoir.recount.UtilityName.CARDINALITY;
import static fr.comptoir.recount.UtilityName.COST;
import static fr.comptoir.recount.UtilityName.SCORE;

import java.util.List;
import java.util.Optional;

/** The rules that can be asked for in a word: those of the reference figures, under their names. */
enum RuleName {

    /** By votes, passing over what does not fit. */
    GREEDY("greedy", COST),

    /** By votes, stopping at the first that does not fit. */
    GREEDY_STOP("greedy-stop", COST),

    /** By votes for each unit of cost, passing over what does not fit. */
    GREEDY_DENSITY("greedy-density", CARDINALITY),

    /** By points for each unit of cost, passing over what does not fit. */
    GREEDY_SCORE("greedy-score", SCORE),

    /** Equal Shares. */
    EQUAL_SHARES("equal-shares", COST, CARDINALITY, SCORE),

    /** Phragmén's sequential rule. */
    PHRAGMEN("phragmen"),

    /** The choice of most welfare. */
    MAX_WELFARE("max-welfare", COST, CARDINALITY, SCORE);

    private final String word;
    private final List<UtilityName> utilities;

    RuleName(String word, UtilityName... utilities) {
        this.word = word;
        this.utilities = List.of(utilities);
    }

    String word() {
        return word;
    }

    /** The utilities that it can work with. */
    List<UtilityName> utilities() {
        return utilities;
    }

    /** The utility when none is asked for; empty for a rule that knows none. */
    Optional<UtilityName> usualUtility() {
        return utilities.stream().findFirst();
    }
}
