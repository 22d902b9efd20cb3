package fr.comptoir.ballot;

import fr.comptoir.edition.BallotTerms;
import fr.comptoir.shared.Amount;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a visitor has come with a paper.
 *
 * @param terms what the paper asks
 * @param dotation what a knapsack shares out
 * @param cards the projects open to the visitor
 */
record Filling(BallotTerms terms, Amount dotation, List<ChoiceCards.Card> cards) {

    /** Keeps a copy that does not change. */
    Filling {
        cards = List.copyOf(cards);
    }

    /** The projects of which something was said. */
    List<ChoiceCards.Card> marked() {
        return cards.stream().filter(ChoiceCards.Card::chosen).toList();
    }

    public int count() {
        return marked().size();
    }

    /** Most projects of which something can be said. */
    public int most() {
        return switch (terms.kind()) {
            case CHOICES, ONE_PER_THEME, KNAPSACK -> Math.min(terms.choicesMax(), cards.size());
            case RANKING -> Math.min(terms.points().size(), cards.size());
            case JUDGEMENT, FOR_AGAINST -> cards.size();
        };
    }

    /** What the projects chosen ask for together. */
    public Amount asked() {
        return marked().stream().map(ChoiceCards.Card::requested).reduce(Amount.ZERO, Amount::plus);
    }

    /** What is left of the dotation; negative when the choices are too dear. */
    Amount left() {
        return dotation.minus(asked());
    }

    /** The first place of a ranking that is empty although a later one is taken. */
    Optional<Integer> gap() {
        var taken = marked().stream().map(ChoiceCards.Card::mark).toList();
        return IntStream.rangeClosed(1, taken.size())
                .boxed()
                .filter(place -> !taken.contains(String.valueOf(place)))
                .findFirst();
    }
}
