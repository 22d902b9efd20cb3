package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.Urn;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads an open urn and its ballot paper in the words of the counting rules: projects by their references. */
@Component
class OpenUrn {

    private final Urn urn;
    private final Polls polls;
    private final ProjectCatalogue catalogue;

    OpenUrn(Urn urn, Polls polls, ProjectCatalogue catalogue) {
        this.urn = urn;
        this.polls = polls;
        this.catalogue = catalogue;
    }

    /** The lines of the ballot paper, by number. */
    List<PaperLine> paper(EditionId edition) {
        var references = catalogue.onBallot(edition).stream().collect(toMap(ProjectView::id, ProjectView::reference));
        return polls.lines(edition).stream()
                .map(line -> new PaperLine(line.number(), reference(references, line), line.title(), line.requested()))
                .toList();
    }

    private static String reference(Map<ProjectId, String> references, BallotLine line) {
        var reference = references.get(line.projectId());
        if (reference == null) {
            throw new IllegalStateException("a project left the ballot: " + line.number());
        }
        return reference;
    }

    /**
     * Every ballot of the urn.
     *
     * @throws IllegalStateException when a ballot names a number that is not on the paper
     */
    Ballots ballots(EditionId edition, List<PaperLine> paper) {
        var byNumber = paper.stream().collect(toMap(PaperLine::number, Function.identity()));
        var ballots = Ballots.among(paper.stream().map(PaperLine::reference).toList());
        urn.forEachBallot(
                edition,
                choices -> ballots.add(choices.stream()
                        .map(number -> {
                            var line = byNumber.get(number);
                            if (line == null) {
                                throw new IllegalStateException("a ballot names no line of the paper: " + number);
                            }
                            return line.reference();
                        })
                        .toList()));
        return ballots.build();
    }

    /** How many residents signed the roll. */
    int signatures(EditionId edition) {
        return urn.signatures(edition);
    }
}
