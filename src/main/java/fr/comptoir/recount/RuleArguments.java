package fr.comptoir.recount;

import fr.comptoir.allocation.Rule;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;

/** The options that say which rule to redo. */
final class RuleArguments {

    private RuleArguments() {}

    /** The rule asked for; empty when no option says it. */
    static Optional<AskedRule> parse(Arguments arguments) throws Refused {
        return arguments.value("rule-text").isPresent() ? stored(arguments) : named(arguments);
    }

    private static Optional<AskedRule> stored(Arguments arguments) throws Refused {
        for (var other : List.of("rule", "utility", "completion", "increment")) {
            if (arguments.value(other).isPresent()) {
                throw Refused.misuse(
                        "L’option « --rule-text » dit tout de la règle : « --" + other + " » est de trop.");
            }
        }
        var text = arguments.value("rule-text").orElse("");
        var rule = Rule.parse(text);
        if (rule.isEmpty()) {
            throw Refused.misuse("« " + text + " » n’est pas une règle, telle que les résultats la publient.");
        }
        return rule.map(AskedRule.Stored::new);
    }

    private static Optional<AskedRule> named(Arguments arguments) throws Refused {
        var utility = arguments.choice("utility", UtilityName.values(), UtilityName::word);
        var completion = arguments.choice("completion", CompletionName.values(), CompletionName::word);
        var name = arguments.choice("rule", RuleName.values(), RuleName::word);
        var increment = increment(arguments);
        if (name.isEmpty()) {
            if (utility.isPresent() || completion.isPresent() || increment.isPresent()) {
                throw Refused.misuse("Les options de la règle demandent « --rule ».");
            }
            return Optional.empty();
        }
        return Optional.of(named(name.get(), utility, completion, increment));
    }

    private static AskedRule named(
            RuleName name, Optional<UtilityName> utility, Optional<CompletionName> completion, Optional<Amount> step)
            throws Refused {
        if (utility.filter(it -> !name.utilities().contains(it)).isPresent()) {
            throw Refused.misuse("La règle « " + name.word() + " » ne connaît pas cette utilité.");
        }
        if (name != RuleName.EQUAL_SHARES
                && completion.filter(it -> it != CompletionName.NONE).isPresent()) {
            throw Refused.misuse("Seule la règle « equal-shares » se complète.");
        }
        if (step.isPresent() && !completion.map(CompletionName::raisesShares).orElse(false)) {
            throw Refused.misuse("L’option « --increment » va avec les compléments « add1 » et « add1u ».");
        }
        return new AskedRule.Named(
                name,
                utility.or(name::usualUtility),
                name == RuleName.EQUAL_SHARES
                        ? completion.or(() -> Optional.of(CompletionName.NONE))
                        : Optional.empty(),
                step.orElse(Amount.ofEuros(1)));
    }

    private static Optional<Amount> increment(Arguments arguments) throws Refused {
        var text = arguments.value("increment");
        var step = text.flatMap(Amount::parse).filter(Amount::isPositive);
        if (text.isPresent() && step.isEmpty()) {
            throw Refused.misuse("« " + text.get() + " » n’est pas un montant positif.");
        }
        return step;
    }
}
