package fr.comptoir.results;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.comptoir.ballot.BallotLine;
import fr.comptoir.ballot.Polls;
import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectOutcomes;
import fr.comptoir.shared.EditionId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the projects of a final result what became of them. */
@Component
class Awards {

    private final Polls polls;
    private final ProjectOutcomes outcomes;

    Awards(Polls polls, ProjectOutcomes outcomes) {
        this.polls = polls;
        this.outcomes = outcomes;
    }

    /** Writes each project's outcome, in the caller's transaction, and answers what the funded ones receive. */
    List<Award> settle(EditionId edition, ResultSheet sheet) {
        var projects = polls.lines(edition).stream().collect(toMap(BallotLine::number, BallotLine::projectId));
        var awards = sheet.funded().stream()
                .map(line -> new Award(needed(projects, line.number()), line.granted()))
                .toList();
        outcomes.record(edition, awards.stream().map(Award::project).collect(toSet()));
        return awards;
    }

    private static ProjectId needed(Map<Integer, ProjectId> projects, int number) {
        var project = projects.get(number);
        if (project == null) {
            throw new IllegalStateException("a result names no line of the paper: " + number);
        }
        return project;
    }
}
