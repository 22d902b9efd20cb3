package fr.comptoir.recount;

import fr.comptoir.allocation.Completion;
import fr.comptoir.allocation.EqualShares;
import fr.comptoir.allocation.Greedy;
import fr.comptoir.allocation.MaximumWelfare;
import fr.comptoir.allocation.Merit;
import fr.comptoir.allocation.Phragmen;
import fr.comptoir.allocation.Rule;
import fr.comptoir.allocation.Utility;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.allocation.pabulib.Borda;
import fr.comptoir.shared.Amount;
import java.util.Optional;

/** A rule to redo, and how the command calls it. */
sealed interface AskedRule {

    /** The rule of a file that publishes none, when none is asked for. */
    AskedRule USUAL = new Named(RuleName.GREEDY, RuleName.GREEDY.usualUtility(), Optional.empty(), Amount.ofEuros(1));

    /** The rule itself. */
    Rule rule();

    /** The points that the places of a ranking give. */
    Borda borda();

    /** The rule under the name that it was asked for by. */
    String name();

    /** The utility under the name of the command, for a named rule that has one. */
    default Optional<UtilityName> utility() {
        return Optional.empty();
    }

    /** The completion under the name of the command, for Equal Shares asked for by name. */
    default Optional<CompletionName> completion() {
        return Optional.empty();
    }

    /**
     * A rule in its stored form, such as the platform publishes it: rankings give points as they do there.
     *
     * @param rule the rule
     */
    record Stored(Rule rule) implements AskedRule {

        @Override
        public Borda borda() {
            return Borda.LAST_GETS_ONE;
        }

        @Override
        public String name() {
            return rule.describe();
        }
    }

    /**
     * A rule by its name among the reference figures, with their conventions: projects without votes may be funded, and on
     * the score utility the last of a ranking receives nothing.
     *
     * @param of the rule
     * @param utility what a project is worth to a ballot, for the rules that know of it
     * @param completion what follows, for Equal Shares
     * @param increment by how much each share grows at each step of Add1
     */
    record Named(RuleName of, Optional<UtilityName> utility, Optional<CompletionName> completion, Amount increment)
            implements AskedRule {

        @Override
        public Rule rule() {
            return switch (of) {
                case GREEDY -> Greedy.byVotes(WhenItDoesNotFit.SKIP, 0);
                case GREEDY_STOP -> Greedy.byVotes(WhenItDoesNotFit.STOP, 0);
                case GREEDY_DENSITY -> Greedy.by(Merit.VOTES_PER_COST, WhenItDoesNotFit.SKIP, 0);
                case GREEDY_SCORE -> Greedy.by(Merit.POINTS_PER_COST, WhenItDoesNotFit.SKIP, 0);
                case EQUAL_SHARES -> EqualShares.of(inOurWords(), completed());
                case PHRAGMEN -> new Phragmen(WhenItDoesNotFit.STOP, true);
                case MAX_WELFARE -> new MaximumWelfare(inOurWords());
            };
        }

        private Utility inOurWords() {
            return switch (utility.orElse(UtilityName.COST)) {
                case COST -> Utility.COST;
                case CARDINALITY -> Utility.CARDINALITY;
                case SCORE -> Utility.POINTS;
            };
        }

        private Completion completed() {
            return switch (completion.orElse(CompletionName.NONE)) {
                case NONE -> new Completion.None();
                case GREEDY -> new Completion.ByVotes();
                case ADD1 -> new Completion.Add(increment, true, false);
                case ADD1U -> new Completion.Add(increment, true, true);
                case PHRAGMEN -> new Completion.ByPhragmen(Completion.Loads.ZERO);
            };
        }

        @Override
        public Borda borda() {
            return utility.filter(UtilityName.SCORE::equals).isPresent() ? Borda.LAST_GETS_ZERO : Borda.LAST_GETS_ONE;
        }

        @Override
        public String name() {
            return of.word();
        }
    }
}
