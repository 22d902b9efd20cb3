package fr.comptoir.results;

import fr.comptoir.allocation.Cap;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.WhenItDoesNotFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules that a simulation offers beside the edition's own, in the order of the page. */
enum RuleOffer {
    SKIP(
            "voix-suivant",
            "Par nombre de voix, en passant au suivant",
            "Voix, suivant",
            "Du plus choisi au moins choisi. Un projet trop cher pour le reste est passé, on essaie le suivant.",
            settings -> settings.greedy(Merit.VOTES, WhenItDoesNotFit.SKIP)),
    STOP(
            "voix-arret",
            "Par nombre de voix, jusqu’à épuisement",
            "Voix, arrêt",
            "Du plus choisi au moins choisi. Au premier projet trop cher pour le reste, on s’arrête.",
            settings -> settings.greedy(Merit.VOTES, WhenItDoesNotFit.STOP)),
    PARTIAL(
            "voix-partiel",
            "Par nombre de voix, avec complément partiel",
            "Voix, partiel",
            "Comme jusqu’à épuisement, mais le premier projet trop cher reçoit ce qui reste.",
            settings -> settings.greedy(Merit.VOTES, WhenItDoesNotFit.PARTIAL)),
    PER_COST(
            "voix-par-euro",
            "Par nombre de voix pour chaque euro",
            "Voix par euro",
            "Les projets qui réunissent le plus de voix pour ce qu’ils demandent passent d’abord.",
            settings -> settings.greedy(Merit.VOTES_PER_COST, WhenItDoesNotFit.SKIP));

    private final String code;
    private final String label;
    private final String shortLabel;
    private final String summary;
    private final Function<Settings, Rule> rule;

    RuleOffer(String code, String label, String shortLabel, String summary, Function<Settings, Rule> rule) {
        this.code = code;
        this.label = label;
        this.shortLabel = shortLabel;
        this.summary = summary;
        this.rule = rule;
    }

    /**
     * The parameters that the offered rules share.
     *
     * @param minimumVotes votes without which a project is not funded, for the rules by votes
     * @param caps what no territory, theme or holder may exceed, for the rules by votes
     * @param oneEach whether each territory is promised a laureate, for the rules by votes
     */
    record Settings(int minimumVotes, List<Cap> caps, boolean oneEach) {

        private Greedy greedy(Merit merit, WhenItDoesNotFit policy) {
            return new Greedy(
                    merit, policy, minimumVotes, caps, oneEach ? Optional.of(Dimension.TERRITORY) : Optional.empty());
        }
    }

    /** The rules chosen when nobody has chosen yet. */
    static List<RuleOffer> usual() {
        return List.of(SKIP, STOP);
    }

    static Optional<RuleOffer> of(String code) {
        return Arrays.stream(values()).filter(offer -> offer.code.equals(code)).findFirst();
    }

    /** Its word in addresses. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** Its name above a column. */
    public String shortLabel() {
        return shortLabel;
    }

    /** What it does, in a sentence or two. */
    public String summary() {
        return summary;
    }

    Rule rule(Settings settings) {
        return rule.apply(settings);
    }
}
