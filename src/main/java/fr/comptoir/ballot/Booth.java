package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Reach;
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

    /** Whether where one lives decides on what one votes. */
    boolean asksHome() {
        return edition.ballot().reach() != Reach.WHOLE;
    }

    /** The same booth with what is open to somebody of this territory only: what their page shows. */
    Booth openTo(String territory) {
        var rules = rules();
        return new Booth(
                edition,
                poll,
                lines.stream().filter(line -> rules.isOpenTo(territory, line)).toList());
    }
}
