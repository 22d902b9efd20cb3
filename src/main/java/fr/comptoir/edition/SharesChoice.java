package fr.comptoir.edition;

import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Utility;
import fr.comptoir.shared.Amount;
import java.util.Arrays;
import java.util.Optional;

/** What becomes of the money left by equal shares, as the settings page offers it. */
enum SharesChoice {

    /** Shares grow euro by euro, then votes decide on the rest: what is usually advised. */
    GROW(new Completion.Add(Amount.ofEuros(1), true, true)),

    /** Votes decide at once. */
    VOTES(new Completion.ByVotes()),

    /** It stays. */
    KEEP(new Completion.None());

    private final EqualShares rule;

    SharesChoice(Completion completion) {
        this.rule = EqualShares.of(Utility.COST, completion);
    }

    /** The rule with this completion. */
    EqualShares rule() {
        return rule;
    }

    /** The choice that gives this rule, if the page offers it. */
    static Optional<SharesChoice> of(Rule rule) {
        return Arrays.stream(values())
                .filter(choice -> choice.rule.equals(rule))
                .findFirst();
    }
}
