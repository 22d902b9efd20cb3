package fr.comptoir.site;

import fr.comptoir.accompaniment.AccompanimentView;
import fr.comptoir.ballot.PollView;
import fr.comptoir.edition.EditionView;
import fr.comptoir.followup.AgreementView;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.project.Decision;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.ResultLine;
import fr.comptoir.results.ResultView;
import java.util.List;
import java.util.Optional;

/**
 * All that the house knows of an idea, for the eyes of whoever holds its personal link.
 *
 * @param token the secret of the link
 * @param idea the idea
 * @param edition its edition
 * @param help how it is accompanied, once somebody does
 * @param project what it became
 * @param decisions what was decided of the project, the last first
 * @param poll the edition's poll
 * @param result the edition's result, once published
 * @param agreement what binds the collectivité and the project, once funded
 */
record Followed(
        String token,
        IdeaView idea,
        EditionView edition,
        Optional<AccompanimentView> help,
        Optional<ProjectView> project,
        List<Decision> decisions,
        Optional<PollView> poll,
        Optional<ResultView> result,
        Optional<AgreementView> agreement) {

    /** What the result says of the project. */
    Optional<ResultLine> line() {
        return project.flatMap(p -> result.flatMap(r -> r.sheet().line(p.reference())));
    }

    /** Whether the project stands at one of these. */
    boolean projectIs(ProjectStatus... statuses) {
        return project.filter(p -> List.of(statuses).contains(p.status())).isPresent();
    }
}
