package fr.comptoir.edition;

import fr.comptoir.allocation.Rule;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Theme;
import java.util.ArrayList;
import java.util.List;

/** What must hold between the ballot paper, the money and the rule of an edition. */
final class BallotRules {

    private BallotRules() {}

    /** Why this paper makes no sense; empty when it does. */
    static List<Refusal> refusals(NewEdition edition) {
        var refusals = new ArrayList<Refusal>();
        var terms = edition.ballot();
        if (terms.choicesMin() > terms.choicesMax()) {
            refusals.add(
                    terms.kind() == BallotKind.RANKING
                            ? Refusal.at("choicesMin", "edition.points.tooFew", terms.choicesMax())
                            : Refusal.at("choicesMax", "edition.choices.order"));
        }
        if (terms.kind() == BallotKind.ONE_PER_THEME && terms.choicesMax() > Theme.values().length) {
            refusals.add(Refusal.at("choicesMax", "edition.choices.themes", Theme.values().length));
        }
        if (terms.kind() == BallotKind.KNAPSACK
                && edition.requestFloor().times(terms.choicesMin()).isMoreThan(edition.dotation())) {
            refusals.add(Refusal.at("choicesMin", "edition.choices.tooDear"));
        }
        if (!BallotFit.fits(terms.kind(), Rule.parse(edition.allocationRule()).orElseThrow())) {
            refusals.add(Refusal.at("ruleChoice", "edition.rule.fits." + terms.kind()));
        }
        return refusals;
    }
}
