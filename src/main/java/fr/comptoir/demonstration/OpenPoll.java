package fr.comptoir.demonstration;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.demonstration.DemonstrationStaff.Person;
import fr.comptoir.demonstration.OpenIdeas.Origins;
import fr.comptoir.demonstration.Texts.ProjectText;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.project.ProjectId;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The projects and the open poll of an edition under way: 24 projects on the ballot, others that arrived too late for it. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class OpenPoll {

    private static final int VOTERS = 437;

    private final ProjectArchive projects;
    private final BallotArchive ballots;
    private final DemonstrationStaff staff;
    private final Territories territories;
    private final ZoneId zone;

    OpenPoll(
            ProjectArchive projects,
            BallotArchive ballots,
            DemonstrationStaff staff,
            Territories territories,
            ComptoirProperties properties) {
        this.projects = projects;
        this.ballots = ballots;
        this.staff = staff;
        this.territories = territories;
        this.zone = properties.zone();
    }

    /**
     * Stores all of it.
     *
     * @param began the first day of the vote
     * @param today the day after the last one that already has votes
     */
    void load(EditionId edition, Origins origins, LocalDate began, LocalDate today) {
        var dice = new Dice(2026_09);
        var onBallot = Texts.projects("projects-2.csv");
        var labelledAt = at(began.minusDays(10));
        projects.add(archived(edition, onBallot, origins.onBallot(), labelledAt, dice));
        ballots.seal(
                edition, staff.actor(Person.FIRST_OFFICER), staff.actor(Person.SECOND_OFFICER), at(began.minusDays(1)));
        vote(edition, onBallot.stream().map(ProjectText::number).toList(), began, today, dice);
        var late = Texts.projects("projects-waiting.csv");
        var ids = projects.add(archived(edition, late, origins.waiting(), at(today.minusDays(3)), dice));
        IntStream.range(0, late.size()).forEach(index -> explain(ids.get(index), late.get(index)));
    }

    private void explain(ProjectId project, ProjectText text) {
        if (!text.reasons().isEmpty()) {
            var status = text.status().orElseThrow();
            var decided = status == ProjectStatus.LABELLED || status == ProjectStatus.NOT_LABELLED;
            projects.explain(
                    project, status, text.reasons(), staff.actor(decided ? Person.COMMITTEE : Person.REVIEWER));
        }
    }

    private static List<ArchivedProject> archived(
            EditionId edition, List<ProjectText> texts, Map<Integer, IdeaId> ideas, Instant at, Dice dice) {
        var references = References.sorted(texts.size(), dice);
        return texts.stream()
                .map(text -> InventedProjects.project(
                        edition,
                        text,
                        ideas.get(text.number()),
                        references.get(text.number() - 1),
                        text.requested().orElseThrow(),
                        text.status().orElse(ProjectStatus.LABELLED),
                        at,
                        dice))
                .toList();
    }

    private void vote(EditionId edition, List<Integer> numbers, LocalDate began, LocalDate today, Dice dice) {
        var voters = new Voters(new People(dice, territories.all()), dice, zone, began, today);
        var papers = new BallotDraw(numbers.size(), VOTERS, dice).ballots(dice.shuffled(numbers));
        ballots.recordSigned(edition, papers.stream().map(voters::cast).toList());
    }

    private Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(zone).toInstant();
    }
}
