package fr.comptoir.demonstration;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.Urn;
import fr.comptoir.demonstration.DemonstrationStaff.Person;
import fr.comptoir.demonstration.Texts.ProjectText;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.results.Certification;
import fr.comptoir.results.Count;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.Territories;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The poll of 2021 with the figures of the reference case: 60 projects, 11 000 voters, 49 projects funded that use up the
 * dotation to the cent. Only the votes are invented: the urn is opened, counted and certified by the real use cases.
 */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class PastPoll {

    static final Amount DOTATION = Amount.ofCents(57_215_100);
    static final int VOTERS = 11_000;
    static final int FUNDED = 49;
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 9, 1);
    static final LocalDate DAY_AFTER = LocalDate.of(2021, 10, 1);

    private static final LocalDate SEALED = LocalDate.of(2021, 8, 30);
    private static final int CHUNK = 1_100;

    private final ProjectArchive projects;
    private final BallotArchive ballots;
    private final Urn urn;
    private final Count count;
    private final Certification certification;
    private final DemonstrationStaff staff;
    private final Territories territories;
    private final ZoneId zone;

    PastPoll(
            ProjectArchive projects,
            BallotArchive ballots,
            Urn urn,
            Count count,
            Certification certification,
            DemonstrationStaff staff,
            Territories territories,
            ComptoirProperties properties) {
        this.projects = projects;
        this.ballots = ballots;
        this.urn = urn;
        this.count = count;
        this.certification = certification;
        this.staff = staff;
        this.territories = territories;
        this.zone = properties.zone();
    }

    /** Stores projects, votes and result. */
    void load(EditionId edition, Map<Integer, IdeaId> ideas, Progress progress) {
        var dice = new Dice(2021_09);
        var texts = Texts.projects("projects.csv");
        var ranking = dice.shuffled(texts.stream().map(ProjectText::number).toList());
        progress.step(texts.size() + " projets, leurs plans de financement, le scellement du scrutin");
        projects.add(archived(edition, texts, ideas, amounts(ranking, dice), dice));
        seal(edition);
        progress.step("11 000 votes");
        vote(edition, ranking, dice, progress);
        progress.step("ouverture de l’urne et dépouillement");
        open(edition);
        progress.step("attribution, certification à deux, conventions");
        certify(edition);
    }

    /** The amounts by number: those of the first ranks make up the dotation exactly, so that nothing is left for the others. */
    private static Map<Integer, Amount> amounts(List<Integer> ranking, Dice dice) {
        var byRank = new ArrayList<>(Requests.exactly(DOTATION, FUNDED, dice));
        byRank.addAll(Requests.any(ranking.size() - FUNDED, dice));
        return IntStream.range(0, ranking.size()).boxed().collect(Collectors.toMap(ranking::get, byRank::get));
    }

    private List<ArchivedProject> archived(
            EditionId edition,
            List<ProjectText> texts,
            Map<Integer, IdeaId> ideas,
            Map<Integer, Amount> amounts,
            Dice dice) {
        var references = References.sorted(texts.size(), dice);
        return texts.stream()
                .map(text -> InventedProjects.project(
                        edition,
                        text,
                        ideas.get(text.number()),
                        references.get(text.number() - 1),
                        amounts.getOrDefault(text.number(), Amount.ZERO),
                        ProjectStatus.LABELLED,
                        LocalDate.of(2021, 5, dice.between(1, 30))
                                .atTime(dice.between(8, 19), 30)
                                .atZone(zone)
                                .toInstant(),
                        dice))
                .toList();
    }

    private void seal(EditionId edition) {
        var sealedAt = SEALED.atTime(10, 0).atZone(zone).toInstant();
        ballots.seal(edition, first(), second(), sealedAt);
    }

    private void vote(EditionId edition, List<Integer> ranking, Dice dice, Progress progress) {
        var people = new People(dice, territories.all());
        var voters = new Voters(people, dice, zone, FIRST_DAY, DAY_AFTER);
        var papers = new BallotDraw(ranking.size(), VOTERS, dice).ballots(ranking);
        for (var done = 0; done < VOTERS; done += CHUNK) {
            var end = Math.min(VOTERS, done + CHUNK);
            ballots.recordSigned(
                    edition,
                    papers.subList(done, end).stream().map(voters::cast).toList());
            progress.done("11 000 votes", end, VOTERS);
        }
    }

    private void open(EditionId edition) {
        var officer = staff.view(Person.FIRST_OFFICER);
        ActingAs.staff(officer, () -> Expected.done(urn.open(edition, first())));
        ActingAs.staff(officer, () -> Expected.done(count.count(edition, first())));
    }

    private void certify(EditionId edition) {
        var sha256 = certification.sheet(edition).orElseThrow().sha256();
        ActingAs.staff(
                staff.view(Person.FIRST_OFFICER), () -> Expected.done(certification.propose(edition, sha256, first())));
        ActingAs.staff(
                staff.view(Person.SECOND_OFFICER),
                () -> Expected.done(certification.certify(edition, sha256, second())));
    }

    private Actor first() {
        return staff.actor(Person.FIRST_OFFICER);
    }

    private Actor second() {
        return staff.actor(Person.SECOND_OFFICER);
    }
}
