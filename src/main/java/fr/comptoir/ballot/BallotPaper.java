package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A filled ballot paper: the numbers chosen, in their order on the ballot, which says nothing of the order in which they
 * were chosen.
 *
 * @param choices the numbers, each once, ascending
 */
record BallotPaper(List<Integer> choices) {

    /**
     * Reads what was posted. Refused with the reason when a choice is not on the ballot or when there are too few or too
     * many; the same number twice is one choice.
     */
    static Result<BallotPaper> fill(EditionView edition, List<BallotLine> lines, List<String> posted) {
        var numbers = new TreeSet<Integer>();
        for (var text : posted) {
            var line = lines.stream()
                    .filter(one -> String.valueOf(one.number()).equals(text))
                    .findFirst();
            if (line.isEmpty()) {
                return Result.refused(Refusal.at("choices", "ballot.choices.unknown"));
            }
            numbers.add(line.get().number());
        }
        if (numbers.size() < edition.choicesMin()) {
            return Result.refused(Refusal.at("choices", "ballot.choices.tooFew", edition.choicesMin(), numbers.size()));
        }
        if (numbers.size() > edition.choicesMax()) {
            return Result.refused(
                    Refusal.at("choices", "ballot.choices.tooMany", edition.choicesMax(), numbers.size()));
        }
        return Result.done(new BallotPaper(new ArrayList<>(numbers)));
    }

    BallotPaper {
        choices = List.copyOf(choices);
    }
}
