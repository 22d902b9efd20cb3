package fr.comptoir.results;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.Envelopes;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Utility;
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
            settings -> settings.greedy(Merit.VOTES_PER_COST, WhenItDoesNotFit.SKIP)),
    SHARES(
            "parts",
            "Parts égales, sans complément",
            "Parts égales",
            "Chaque votant a la même part de la dotation. Un projet est soutenu quand ceux qui l’ont choisi peuvent le payer. Ce qui n’est pas dépensé reste.",
            _ -> EqualShares.of(Utility.COST, new Completion.None())),
    SHARES_THEN_VOTES(
            "parts-voix",
            "Parts égales, puis par nombre de voix",
            "Parts, voix",
            "Parts égales, puis ce qui reste va aux autres projets, du plus choisi au moins choisi.",
            _ -> EqualShares.of(Utility.COST, new Completion.ByVotes())),
    SHARES_GROWING(
            "parts-grandies",
            "Parts égales, agrandies pas à pas (Add1)",
            "Parts +",
            "Parts égales, agrandies d’un pas à la fois et recomptées, tant que la dotation suffit.",
            settings -> EqualShares.of(Utility.COST, new Completion.Add(settings.step(), true, false))),
    SHARES_GROWING_THEN_VOTES(
            "parts-grandies-voix",
            "Parts égales, agrandies, puis par nombre de voix (Add1U)",
            "Parts +, voix",
            "Comme la précédente, puis ce qui reste va aux autres projets par nombre de voix. La forme conseillée des parts égales.",
            settings -> EqualShares.of(Utility.COST, new Completion.Add(settings.step(), true, true))),
    SHARES_THEN_PHRAGMEN(
            "parts-phragmen",
            "Parts égales, puis charge équilibrée (Phragmén)",
            "Parts, charge",
            "Parts égales, puis ce qui reste va aux projets qui chargent le moins leurs votants, selon ce qu’il leur reste.",
            _ -> EqualShares.of(Utility.COST, new Completion.ByPhragmen(Completion.Loads.LEFTOVERS))),
    ALL_ALIKE(
            "tous-egal",
            "Tous soutenus, à parts égales",
            "Tous, égal",
            "Chaque projet reçoit la même somme, sans dépasser ce qu’il demande.",
            settings -> settings.allFunded(AllFunded.Share.EQUAL)),
    ALL_BY_VOTES(
            "tous-voix",
            "Tous soutenus, en proportion des voix",
            "Tous, voix",
            "Chaque projet reçoit en proportion de ses voix, sans dépasser ce qu’il demande.",
            settings -> settings.allFunded(AllFunded.Share.VOTES)),
    TERRITORIES(
            "enveloppes",
            "Une enveloppe par intercommunalité",
            "Enveloppes",
            "La dotation est découpée selon les habitants des intercommunalités qui ont des projets. Dans chacune, par nombre de voix en passant au suivant ; les restes sont partagés ensuite.",
            settings -> new Envelopes(
                    settings.greedy(Merit.VOTES, WhenItDoesNotFit.SKIP),
                    Envelopes.Leftovers.SHARED,
                    settings.territories())),
    PHRAGMEN(
            "phragmen",
            "Charge équilibrée (Phragmén), pour l’analyse",
            "Charge",
            "Chaque votant gagne la même somme au fil du temps. Un projet est soutenu dès que ceux qui l’ont choisi peuvent le payer.",
            _ -> new Phragmen(WhenItDoesNotFit.SKIP)),
    WELFARE(
            "plus-grand-total",
            "Le plus grand total, pour l’analyse",
            "Plus grand total",
            "L’ensemble de projets qui réunit le plus de voix, chacune comptée pour le montant du projet. Les minorités n’y ont rien.",
            _ -> new MaximumWelfare(Utility.COST));

    private final String code;
    private final String label;
    private final String shortLabel;
    private final String summary;
    private final Function<RuleSettings, Rule> rule;

    RuleOffer(String code, String label, String shortLabel, String summary, Function<RuleSettings, Rule> rule) {
        this.code = code;
        this.label = label;
        this.shortLabel = shortLabel;
        this.summary = summary;
        this.rule = rule;
    }

    /** The rules chosen when nobody has chosen yet. */
    static List<RuleOffer> usual() {
        return List.of(SKIP, STOP, SHARES, SHARES_GROWING_THEN_VOTES);
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

    /** Whether it needs to know in which territory projects are. */
    boolean needsTerritories() {
        return this == TERRITORIES;
    }

    Rule rule(RuleSettings settings) {
        return rule.apply(settings);
    }
}
