package fr.comptoir.site;

import fr.comptoir.ballot.PollView;
import fr.comptoir.ballot.Polls;
import fr.comptoir.comptoir.Agenda;
import fr.comptoir.comptoir.SessionView;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.results.ResultView;
import fr.comptoir.results.Results;
import fr.comptoir.shared.Period;
import fr.comptoir.site.HomePage.ProjectCard;
import fr.comptoir.site.HomePage.SessionCard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gathers, from every room, what the home page says of the current edition. */
@Service
class FrontPage {

    private static final int SESSIONS = 3;
    private static final int PROJECTS = 3;

    private final Editions editions;
    private final Polls polls;
    private final Results results;
    private final Agenda agenda;
    private final ProjectCatalogue projects;
    private final Funnel funnel;
    private final HomeWords words;
    private final Clock clock;

    FrontPage(
            Editions editions,
            Polls polls,
            Results results,
            Agenda agenda,
            ProjectCatalogue projects,
            Funnel funnel,
            HomeWords words,
            Clock clock) {
        this.editions = editions;
        this.polls = polls;
        this.results = results;
        this.agenda = agenda;
        this.projects = projects;
        this.funnel = funnel;
        this.words = words;
        this.clock = clock;
    }

    /** The page of the current edition; empty as long as none is published. */
    Optional<HomePage> read() {
        return editions.current().map(this::of);
    }

    private HomePage of(EditionView edition) {
        var poll = polls.of(edition.id());
        var result = results.of(edition.id());
        var sessions = agenda.upcoming(edition.id(), SESSIONS);
        var calendar = lived(edition, poll);
        var calls = Calls.of(calendar, poll, result.isPresent(), !sessions.isEmpty(), clock.instant()).stream()
                .map(call -> words.card(call, edition))
                .toList();
        return new HomePage(
                edition.name(),
                calls.getFirst(),
                calls.subList(1, calls.size()),
                funnel.brief(edition, poll, result),
                words.steps(calendar),
                funnel.whole(edition, result),
                cards(sessions),
                some(edition, result));
    }

    /** The calendar with the dates at which the vote takes place, put off or not. */
    private static Calendar lived(EditionView edition, Optional<PollView> poll) {
        return poll.filter(found -> found.status().isSealed())
                .map(found -> edition.calendar().with(Phase.VOTE, new Period(found.opensAt(), found.closesAt())))
                .orElse(edition.calendar());
    }

    private List<SessionCard> cards(List<SessionView> sessions) {
        return sessions.stream().map(words::card).toList();
    }

    /** The funded projects once there is a result, those of the ballot before: a few at random. */
    private List<ProjectCard> some(EditionView edition, Optional<ResultView> result) {
        var onBallot = new ArrayList<>(projects.onBallot(edition.id()));
        result.ifPresent(r -> onBallot.removeIf(project -> !funded(project, r)));
        Collections.shuffle(onBallot);
        return onBallot.stream()
                .limit(PROJECTS)
                .map(project -> words.card(project, edition))
                .toList();
    }

    private static boolean funded(ProjectView project, ResultView result) {
        return result.sheet()
                .line(project.reference())
                .filter(line -> line.receives())
                .isPresent();
    }
}
