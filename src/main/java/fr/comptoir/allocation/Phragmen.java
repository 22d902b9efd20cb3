package fr.comptoir.allocation;

/**
 * Sequential Phragmén: each voter earns the same money as time goes by, and a candidate is funded as soon as those who
 * chose it can pay for it together, which leaves them without any.
 *
 * <p>Source: Brill, Freeman, Janson and Lackner, <i>Phragmén's Voting Methods and Justified Representation</i>, 2017; with
 * costs: Los, Christoff and Grossi, <i>Proportional Budget Allocations</i>, 2022.
 *
 * @param policy {@link WhenItDoesNotFit#STOP}: nothing more is funded once one of the candidates whose turn it is does not
 *     fit; {@link WhenItDoesNotFit#SKIP}: that one is passed over
 * @param fundsWithoutVotes whether candidates that nobody chose come last, instead of never
 */
public record Phragmen(WhenItDoesNotFit policy, boolean fundsWithoutVotes) implements Rule {

    static final String NAME = "phragmen";

    /** Refuses to fund a candidate partly with {@link IllegalArgumentException}. */
    public Phragmen {
        if (policy == WhenItDoesNotFit.PARTIAL) {
            throw new IllegalArgumentException("Phragmén's rule funds nothing partly");
        }
    }

    /** A candidate that nobody chose is never funded. */
    public Phragmen(WhenItDoesNotFit policy) {
        this(policy, false);
    }

    /** {@inheritDoc} For instance {@code phragmen(unfit=stop,without-votes=no)}. */
    @Override
    public String describe() {
        return RuleText.named(NAME)
                .with("unfit", policy)
                .with("without-votes", RuleText.word(fundsWithoutVotes))
                .toString();
    }

    static Phragmen read(RuleText text) {
        return new Phragmen(text.choice(WhenItDoesNotFit.class, "unfit"), text.yes("without-votes"));
    }
}
