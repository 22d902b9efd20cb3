package fr.comptoir.site;

import fr.comptoir.accompaniment.Portfolio;
import fr.comptoir.ballot.Polls;
import fr.comptoir.edition.Editions;
import fr.comptoir.followup.Agreements;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.project.Decisions;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.Results;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks every room what it knows of an idea. */
@Service
class Tracking {

    private final Ideas ideas;
    private final Editions editions;
    private final Portfolio portfolio;
    private final ProjectCatalogue projects;
    private final Decisions decisions;
    private final Polls polls;
    private final Results results;
    private final Agreements agreements;

    Tracking(
            Ideas ideas,
            Editions editions,
            Portfolio portfolio,
            ProjectCatalogue projects,
            Decisions decisions,
            Polls polls,
            Results results,
            Agreements agreements) {
        this.ideas = ideas;
        this.editions = editions;
        this.portfolio = portfolio;
        this.projects = projects;
        this.decisions = decisions;
        this.polls = polls;
        this.results = results;
        this.agreements = agreements;
    }

    /** The idea behind this secret, with all that became of it. */
    Optional<Followed> follow(String token) {
        return ideas.byLink(token).map(idea -> follow(token, idea));
    }

    private Followed follow(String token, IdeaView idea) {
        var project = projects.ofIdea(idea.id());
        return new Followed(
                token,
                idea,
                editions.find(idea.edition()).orElseThrow(),
                portfolio.of(idea.id()),
                project,
                project.map(ProjectView::id).map(decisions::of).orElse(List.of()),
                polls.of(idea.edition()),
                results.of(idea.edition()),
                project.map(ProjectView::id).flatMap(agreements::of));
    }
}
