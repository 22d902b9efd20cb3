package fr.comptoir.recount;

import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the reference figures: a rule of theirs under its name there, and the same rule here. */
enum Cell {
    GREEDY_COST(RuleName.GREEDY, UtilityName.COST),
    GREEDY_CARD(RuleName.GREEDY_DENSITY, UtilityName.CARDINALITY),
    GREEDY_SCORE(RuleName.GREEDY_SCORE, UtilityName.SCORE),
    MES_COST(UtilityName.COST, CompletionName.NONE),
    MES_CARD(UtilityName.CARDINALITY, CompletionName.NONE),
    MES_SCORE(UtilityName.SCORE, CompletionName.NONE),
    MES_COST_ADD1(UtilityName.COST, CompletionName.ADD1),
    MES_CARD_ADD1(UtilityName.CARDINALITY, CompletionName.ADD1),
    MES_COST_GREEDY(UtilityName.COST, CompletionName.GREEDY),
    MES_CARD_GREEDY(UtilityName.CARDINALITY, CompletionName.GREEDY),
    MES_COST_ADD1U(UtilityName.COST, CompletionName.ADD1U),
    MES_CARD_ADD1U(UtilityName.CARDINALITY, CompletionName.ADD1U),
    MES_COST_PHRAGMEN(UtilityName.COST, CompletionName.PHRAGMEN),
    PHRAGMEN(RuleName.PHRAGMEN, Optional.empty(), Optional.empty()),
    MAXWELFARE_COST(RuleName.MAX_WELFARE, UtilityName.COST),
    MAXWELFARE_CARD(RuleName.MAX_WELFARE, UtilityName.CARDINALITY);

    private final AskedRule.Named rule;

    Cell(RuleName rule, Optional<UtilityName> utility, Optional<CompletionName> completion) {
        this.rule = new AskedRule.Named(rule, utility, completion, Amount.ofEuros(1));
    }

    Cell(RuleName rule, UtilityName utility) {
        this(rule, Optional.of(utility), Optional.empty());
    }

    Cell(UtilityName utility, CompletionName completion) {
        this(RuleName.EQUAL_SHARES, Optional.of(utility), Optional.of(completion));
    }

    /** Its name among the reference figures. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    AskedRule.Named rule() {
        return rule;
    }

    /** Whether several choices may be the best, so that only what they reach is compared. */
    boolean objectiveOnly() {
        return rule.of() == RuleName.MAX_WELFARE;
    }

    /** Whether it is one of those that raise the shares step by step. */
    boolean raisesShares() {
        return rule.completion().map(CompletionName::raisesShares).orElse(false);
    }

    /** The cells that the reference has for this kind of ballot: rules on points when people ranked or gave points. */
    static List<Cell> of(VoteType type) {
        boolean points = switch (type) {
            case APPROVAL, CHOOSE_1 -> false;
            case ORDINAL, CUMULATIVE, SCORING -> true;
        };
        return List.of(values()).stream()
                .filter(cell -> points == (cell.rule.borda() == Borda.LAST_GETS_ZERO))
                .toList();
    }
}
