package fr.comptoir.allocation;

import fr.comptoir.allocation.Completion.Add;
import fr.comptoir.allocation.Completion.ByPhragmen;
import fr.comptoir.allocation.Completion.ByVotes;
import fr.comptoir.allocation.Completion.Loads;
import fr.comptoir.allocation.Completion.None;
import fr.comptoir.allocation.Completion.Percent;

/**
 * Method of Equal Shares (« parts égales »): every voter receives the same share of the envelope, and a candidate is funded
 * when those who chose it can pay for it together, the one that costs each of them least for what it is worth first.
 *
 * <p>Source: Peters, Pierczyński and Skowron, <i>Proportional Participatory Budgeting with Additive Utilities</i>, 2021.
 *
 * @param utility what a candidate is worth to those who chose it
 * @param completion what becomes of the money left
 * @param comparison whether it must first be preferred to the count by votes
 * @param blank whether blank ballots have a share
 */
public record EqualShares(Utility utility, Completion completion, Comparison comparison, BlankBallots blank)
        implements Rule {

    static final String NAME = "equal-shares";

    /** With this completion, no comparison, and a share for blank ballots. */
    public static EqualShares of(Utility utility, Completion completion) {
        return new EqualShares(utility, completion, Comparison.NONE, BlankBallots.COUNTED);
    }

    /** {@inheritDoc} For instance {@code equal-shares(utility=cost,completion=by-votes,comparison=none,blank=counted)}. */
    @Override
    public String describe() {
        return completed(RuleText.named(NAME).with("utility", utility))
                .with("comparison", comparison)
                .with("blank", blank)
                .toString();
    }

    static EqualShares read(RuleText text) {
        return new EqualShares(
                text.choice(Utility.class, "utility"),
                completion(text),
                text.choice(Comparison.class, "comparison"),
                text.choice(BlankBallots.class, "blank"));
    }

    private RuleText completed(RuleText text) {
        return switch (completion) {
            case None() -> text.with("completion", "none");
            case ByVotes() -> text.with("completion", "by-votes");
            case Add add ->
                raised(
                        text.with("completion", "add").with("step", add.step()),
                        add.untilExhaustive(),
                        add.thenByVotes());
            case Percent percent ->
                raised(
                        text.with("completion", "percent").with("percent", percent.percent()),
                        percent.untilExhaustive(),
                        percent.thenByVotes());
            case ByPhragmen(var loads) -> text.with("completion", "by-phragmen").with("loads", loads);
        };
    }

    private static RuleText raised(RuleText text, boolean untilExhaustive, boolean thenByVotes) {
        return text.with("until-exhaustive", RuleText.word(untilExhaustive))
                .with("then-by-votes", RuleText.word(thenByVotes));
    }

    private static Completion completion(RuleText text) {
        return switch (text.text("completion")) {
            case "none" -> new None();
            case "by-votes" -> new ByVotes();
            case "add" -> new Add(text.amount("step"), text.yes("until-exhaustive"), text.yes("then-by-votes"));
            case "percent" ->
                new Percent(text.integer("percent"), text.yes("until-exhaustive"), text.yes("then-by-votes"));
            case "by-phragmen" -> new ByPhragmen(text.choice(Loads.class, "loads"));
            default -> throw new IllegalArgumentException("Not a completion: " + text);
        };
    }
}
