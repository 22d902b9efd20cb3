package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import java.util.List;

/**
 * An open booth: what a resident votes on today.
 *
 * @param edition the edition
 * @param poll its poll, open when it was read
 * @param lines the ballot paper
 */
record Booth(EditionView edition, PollView poll, List<BallotLine> lines) {

    /** What makes a paper valid here. */
    PaperRules rules() {
        return new PaperRules(edition, lines);
    }
}
