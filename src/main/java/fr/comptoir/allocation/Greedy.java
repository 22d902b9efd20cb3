package fr.comptoir.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Candidates are funded from the most to the least deserving as long as the money lasts (« par nombre de voix » and its
 * kin).
 *
 * @param by what puts them in order
 * @param policy what happens when a candidate costs more than the money left
 * @param minimumVotes votes without which a candidate is never funded; 0 lets a candidate without any vote be funded if
 *     money is left
 * @param caps what no group may exceed; a candidate that would is passed over
 * @param oneEach groups that are promised a laureate: the best candidate of a group without any takes the place of the last
 *     ones funded, as long as their own group keeps one (« équité territoriale »)
 */
public record Greedy(Merit by, WhenItDoesNotFit policy, int minimumVotes, List<Cap> caps, Optional<Dimension> oneEach)
        implements Rule {

    private static final String NAME = "greedy-by-";
    private static final String LAUREATES = "most-";
    private static final String MONEY = "most-money-";

    /** Refuses a negative minimum with {@link IllegalArgumentException}. */
    public Greedy {
        if (minimumVotes < 0) {
            throw new IllegalArgumentException("A minimum of votes is not negative: " + minimumVotes);
        }
        caps = List.copyOf(caps);
    }

    /** By votes, with nothing else: what most règlements say. */
    public static Greedy byVotes(WhenItDoesNotFit policy, int minimumVotes) {
        return by(Merit.VOTES, policy, minimumVotes);
    }

    /** By this merit, with nothing else. */
    public static Greedy by(Merit merit, WhenItDoesNotFit policy, int minimumVotes) {
        return new Greedy(merit, policy, minimumVotes, List.of(), Optional.empty());
    }

    /** The same rule under these caps. */
    public Greedy capped(List<Cap> others) {
        return new Greedy(by, policy, minimumVotes, others, oneEach);
    }

    /** The same rule with a laureate promised to each group. */
    public Greedy oneEach(Dimension dimension) {
        return new Greedy(by, policy, minimumVotes, caps, Optional.of(dimension));
    }

    /** {@inheritDoc} For instance {@code greedy-by-votes(unfit=skip,minimum-votes=1,most-holder=2,one-each=territory)}. */
    @Override
    public String describe() {
        var text = RuleText.named(NAME + by.word()).with("unfit", policy).with("minimum-votes", minimumVotes);
        for (var cap : caps) {
            text = switch (cap) {
                case Cap.Laureates(var dimension, var most) -> text.with(LAUREATES + RuleText.word(dimension), most);
                case Cap.Money(var dimension, var most) -> text.with(MONEY + RuleText.word(dimension), most);
            };
        }
        return (oneEach.isPresent() ? text.with("one-each", oneEach.get()) : text).toString();
    }

    static Optional<Rule> read(RuleText text) {
        for (var merit : Merit.values()) {
            if (text.name().equals(NAME + merit.word())) {
                return Optional.of(new Greedy(
                        merit,
                        text.choice(WhenItDoesNotFit.class, "unfit"),
                        text.integer("minimum-votes"),
                        caps(text),
                        text.find("one-each").map(word -> RuleText.constant(Dimension.class, word))));
            }
        }
        return Optional.empty();
    }

    private static List<Cap> caps(RuleText text) {
        var caps = new ArrayList<Cap>();
        text.parameters().forEach((key, value) -> {
            if (key.startsWith(MONEY)) {
                caps.add(new Cap.Money(dimension(key, MONEY), RuleText.amountOf(value)));
            } else if (key.startsWith(LAUREATES)) {
                caps.add(new Cap.Laureates(dimension(key, LAUREATES), Integer.parseInt(value)));
            }
        });
        return caps;
    }

    private static Dimension dimension(String key, String prefix) {
        return RuleText.constant(Dimension.class, key.substring(prefix.length()));
    }
}
