package fr.comptoir.testing;

import fr.comptoir.accompaniment.AccompanimentArchive;
import fr.comptoir.accompaniment.ActionKind;
import fr.comptoir.accompaniment.ActionView;
import fr.comptoir.accompaniment.ArchivedAccompaniment;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.comptoir.ArchivedSession;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.NewComptoir;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.idea.ArchivedIdea;
import fr.comptoir.idea.Author;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.IdeaArchive;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.identity.Role;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.LegalSituation;
import fr.comptoir.project.PlanCategory;
import fr.comptoir.project.PlanLine;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Theme;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An edition with a little of everything, for the pages that gather what the other rooms know. */
public class SampleEdition {

    private static final List<Sample> SAMPLES = List.of(
            new Sample("Le garage solidaire de la Lys", Theme.MOBILITY, "62119", 18_000),
            new Sample("Un café associatif à Hesdin", Theme.SHARED_PLACES, "62447", 12_500),
            new Sample("La vélo-école des terrils", Theme.MOBILITY, "62498", 9_800),
            new Sample("Des jardins nourriciers au pied des tours", Theme.FOOD, "62041", 15_000),
            new Sample("Le camion des réparations", Theme.CIRCULAR_ECONOMY, "62193", 20_000),
            new Sample("Une radio de quartier", Theme.CULTURE_HERITAGE, "62160", 7_400));

    private final ApplicationContext beans;
    private final Fixtures fixtures;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    public SampleEdition(ApplicationContext beans) {
        this.beans = beans;
        this.fixtures = beans.getBean(Fixtures.class);
    }

    private record Sample(String title, Theme theme, String commune, long euros) {}

    /** An edition whose phases are these, in days from today. */
    public EditionView edition(String slug, Map<Phase, int[]> days) {
        var periods = new EnumMap<Phase, Period>(Phase.class);
        days.forEach((phase, between) -> periods.put(phase, new Period(day(between[0]), day(between[1]))));
        return fixtures.edition(slug, new Calendar(periods));
    }

    /** An edition whose vote opened ten days ago and lasts twelve more. */
    public EditionView voting(String slug) {
        return edition(
                slug,
                Map.of(
                        Phase.IDEAS, new int[] {-200, -120},
                        Phase.SUBMISSION, new int[] {-150, -90},
                        Phase.LABELLING, new int[] {-90, -40},
                        Phase.VOTE, new int[] {-10, 12},
                        Phase.COUNT, new int[] {12, 14},
                        Phase.PROCLAMATION, new int[] {30, 31},
                        Phase.FOLLOW_UP, new int[] {31, 400}));
    }

    private Instant day(int fromToday) {
        return today.plus(Duration.ofDays(fromToday));
    }

    /** An idea of that edition with a personal link. */
    public IdeaId idea(EditionView edition, IdeaStatus status, @Nullable Token link) {
        var idea = new ArchivedIdea(
                edition.id(),
                "Et si on réparait nos vélos ensemble, le samedi matin, sur la place ?",
                Entry.IDEA,
                fr.comptoir.idea.Channel.COMPTOIR,
                Theme.MOBILITY,
                new CommuneCode("62119"),
                new Author("Agathe", null, "06 00 00 00 00", true),
                status,
                day(-130),
                link);
        return beans.getBean(IdeaArchive.class).add(List.of(idea)).getFirst();
    }

    /** Somebody accompanies that idea. */
    public void accompany(EditionView edition, IdeaId idea, Stage stage) {
        var action = new ActionView(
                LocalDate.ofInstant(day(-60), ZoneOffset.UTC), ActionKind.values()[0], 90, "Premier rendez-vous");
        beans.getBean(AccompanimentArchive.class)
                .add(List.of(new ArchivedAccompaniment(
                        idea,
                        edition.id(),
                        fixtures.staff(Role.ADVISER).actor(),
                        "La Fabrique des possibles",
                        stage,
                        "Chercher un local avec la mairie",
                        LocalDate.ofInstant(day(9), ZoneOffset.UTC),
                        "Rencontrer la mairie\nFaire chiffrer les outils\nTrouver trois bénévoles",
                        null,
                        day(-80),
                        null,
                        List.of(action))));
    }

    /** Three comptoirs that receive people in the coming days. */
    public void comptoirs(EditionView edition) {
        var archive = beans.getBean(ComptoirArchive.class);
        var comptoirs = archive.addComptoirs(List.of(
                new NewComptoir(
                        "Comptoir de Liévin " + edition.slug(),
                        "Maison de quartier",
                        "1 rue des Lilas",
                        new CommuneCode("62510"),
                        "Plain-pied"),
                new NewComptoir(
                        "Bus des habitants " + edition.slug(),
                        "Place du marché",
                        "Grand-Place",
                        new CommuneCode("62588"),
                        ""),
                new NewComptoir(
                        "Comptoir d’Arras " + edition.slug(),
                        "Bibliothèque",
                        "3 rue du Beffroi",
                        new CommuneCode("62041"),
                        "Ascenseur")));
        archive.addSessions(IntStream.range(0, 3)
                .mapToObj(i -> new ArchivedSession(
                        comptoirs.get(i),
                        edition.id(),
                        day(2 + 3 * i).plus(Duration.ofHours(9)),
                        day(2 + 3 * i).plus(Duration.ofHours(12)),
                        "",
                        List.of(),
                        List.of()))
                .toList());
    }

    /** Six projects at that status; the first comes from that idea. */
    public void projects(EditionView edition, ProjectStatus status, @Nullable IdeaId idea) {
        beans.getBean(ProjectArchive.class)
                .add(IntStream.range(0, SAMPLES.size())
                        .mapToObj(i ->
                                project(edition, SAMPLES.get(i), "P-AAAAA" + (i + 2), status, i == 0 ? idea : null))
                        .toList());
    }

    private ArchivedProject project(
            EditionView edition, Sample sample, String reference, ProjectStatus status, @Nullable IdeaId idea) {
        var requested = Amount.ofEuros(sample.euros());
        return new ArchivedProject(
                edition.id(),
                idea,
                reference,
                null,
                sample.title(),
                "Deux phrases simples disent ce que le projet change, pour qui et où. Tout le monde peut venir.",
                "On se retrouve chaque samedi.",
                "Parce que rien n’existe dans le quartier.",
                "",
                sample.theme(),
                new CommuneCode(sample.commune()),
                "Association des voisins",
                LegalSituation.ASSOCIATION,
                requested,
                status,
                List.of(
                        new PlanLine(PlanCategory.EQUIPMENT, "Outils", requested),
                        new PlanLine(PlanCategory.REQUESTED, "", requested)),
                day(-95));
    }

    /** Seals the poll and casts some votes. */
    public void vote(EditionView edition, int votes) {
        var archive = beans.getBean(BallotArchive.class);
        archive.seal(edition.id(), new Actor(new UUID(1, 1), "Une"), new Actor(new UUID(1, 2), "Deux"), day(-20));
        var ballots = IntStream.range(0, votes)
                .mapToObj(i -> new ArchivedVote(
                        new CommuneCode("62041"), VotingChannel.ONLINE, day(-5), List.of(1 + i % SAMPLES.size())))
                .toList();
        archive.recordSigned(edition.id(), ballots);
    }
}
