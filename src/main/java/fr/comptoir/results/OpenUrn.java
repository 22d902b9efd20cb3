package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;

import fr.comptoir.allocation.Ballots;
import fr.comptoir.allocation.Dimension;
import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.Polls;
import fr.comptoir.ballot.Urn;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.EditionId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        var projects = catalogue.onBallot(edition).stream().collect(toMap(ProjectView::id, Function.identity()));
        return polls.lines(edition).stream()
                .map(line -> line(line, projects.get(line.projectId())))
                .toList();
    }

    private static PaperLine line(BallotLine line, @Nullable ProjectView project) {
        if (project == null) {
            throw new IllegalStateException("a project left the ballot: " + line.number());
        }
        return new PaperLine(line.number(), project.reference(), line.title(), line.requested(), groups(project));
    }

    private static Map<Dimension, String> groups(ProjectView project) {
        var groups = new EnumMap<Dimension, String>(Dimension.class);
        project.commune()
                .ifPresent(commune ->
                        groups.put(Dimension.TERRITORY, commune.epci().code()));
        project.theme().ifPresent(theme -> groups.put(Dimension.THEME, theme.name()));
        if (!project.holderName().isBlank()) {
            groups.put(Dimension.HOLDER, project.holderName().strip());
        }
        return groups;
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
