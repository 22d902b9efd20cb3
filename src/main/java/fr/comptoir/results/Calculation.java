package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Rulebook;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.results.Tallies.Line;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does the calculation of a counted edition again from its urn: always the same sheet. */
@Component
class Calculation {

    private final OpenUrn urn;
    private final Tallies tallies;
    private final Rulebooks rulebooks;

    Calculation(OpenUrn urn, Tallies tallies, Rulebooks rulebooks) {
        this.urn = urn;
        this.tallies = tallies;
        this.rulebooks = rulebooks;
    }

    /**
     * The sheet of the edition; nothing before its count.
     *
     * @throws IllegalStateException when the urn no longer says what was counted
     */
    Optional<SheetText> of(EditionView edition) {
        return tallies.of(edition.id()).map(tally -> sheet(edition, tally)).map(SheetText::of);
    }

    private ResultSheet sheet(EditionView edition, Tally tally) {
        var paper = urn.paper(edition.id());
        var ballots = urn.ballots(edition.id(), paper);
        var rulebook = rulebooks.of(edition.id()).map(Rulebook::sha256).orElseThrow();
        var sheet = new SheetMaker(edition, paper).make(ballots, rulebook, tally.signatures(), onPaper(tally));
        var counted = tallies.lines(edition.id()).stream().collect(toMap(Line::number, Line::votes));
        var found = sheet.lines().stream().collect(toMap(ResultLine::number, ResultLine::votes));
        if (!counted.equals(found) || tally.ballots() != sheet.ballots()) {
            throw new IllegalStateException("the urn no longer says what was counted: " + edition.slug());
        }
        return sheet;
    }

    private static Optional<ResultSheet.OnPaper> onPaper(Tally tally) {
        return Optional.of(new ResultSheet.OnPaper(
                        tally.paperSignatures(), tally.paperBallots(), tally.paperBlank(), tally.nullBallots()))
                .filter(paper -> paper.signatures() + paper.counted() + paper.annulled() > 0);
    }
}
