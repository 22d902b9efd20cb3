package fr.comptoir.testing;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotLine;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.LegalSituation;
import fr.comptoir.project.PlanLine;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Editions with labelled projects and a poll at the stage that a test needs. */
public final class PollScene {

    /** The two officers who seal the polls of {@link #open}. */
    public static final Actor FIRST = new Actor(new UUID(1, 1), "Nadia Bureau");
    /** The second of them. */
    public static final Actor SECOND = new Actor(new UUID(1, 2), "Marc Bureau");

    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");
    private static final List<String> TITLES = List.of(
            "Le garage solidaire de la Lys",
            "Un café associatif à Hesdin",
            "La vélo-école des terrils",
            "Le verger des sept vallées",
            "Une ressourcerie textile à Calais",
            "Les ateliers radio des anciens");
    private static final List<String> COMMUNES = List.of("62119", "62447", "62498", "62041", "62193", "62765");

    private final ApplicationContext beans;
    private final TestDatabase database;

    /** A scene in the application of a test. */
    public PollScene(ApplicationContext beans) {
        this.beans = beans;
        this.database = beans.getBean(TestDatabase.class);
    }

    /** An edition that votes in this period, with six labelled projects: one to three choices, from eleven years old. */
    public EditionView preparing(String slug, Period vote) {
        return preparing(slug, vote, ElectorateTerms.usual(11), BallotTerms.choices(1, 3));
    }

    /** The same with these voters and this ballot. */
    public EditionView preparing(String slug, Period vote, ElectorateTerms electorate, BallotTerms ballot) {
        var around = new Period(
                vote.startsAt().minus(Duration.ofDays(10)), vote.endsAt().plus(Duration.ofDays(20)));
        var periods = Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.VOTE)
                .collect(Collectors.toMap(Function.identity(), _ -> around));
        periods.put(Phase.VOTE, vote);
        var edition =
                beans.getBean(Fixtures.class).edition(slug, new Calendar(Map.copyOf(periods)), electorate, ballot);
        beans.getBean(ProjectArchive.class)
                .add(IntStream.range(0, TITLES.size())
                        .mapToObj(index -> project(edition, index))
                        .toList());
        return edition;
    }

    /** The same, sealed by two officers and open since yesterday. */
    public EditionView open(String slug) {
        var now = Instant.now();
        return sealed(slug, new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(12))));
    }

    /** The same with these voters and this ballot. */
    public EditionView open(String slug, ElectorateTerms electorate, BallotTerms ballot) {
        var now = Instant.now();
        var vote = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(12)));
        return sealed(slug, vote, electorate, ballot);
    }

    /** The same with a desk: every way to vote, on paper too; the urn of paper prevails over a vote online or not. */
    public EditionView openWithDesk(String slug, boolean paperPrevails) {
        var now = Instant.now();
        return withDesk(slug, new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(12))), paperPrevails);
    }

    /** The same, sealed, with the vote in this period. */
    public EditionView withDesk(String slug, Period vote, boolean paperPrevails) {
        var electorate = new ElectorateTerms(
                11,
                15,
                Set.of(ResidencyCheck.DECLARATION, ResidencyCheck.DESK),
                Set.of(VotingChannel.values()),
                4,
                false,
                paperPrevails);
        return sealed(slug, vote, electorate, BallotTerms.choices(1, 3));
    }

    /** The same without a desk, sealed, with the vote in this period. */
    public EditionView sealed(String slug, Period vote) {
        return sealed(slug, vote, ElectorateTerms.usual(11), BallotTerms.choices(1, 3));
    }

    /** The same with these voters and this ballot. */
    public EditionView sealed(String slug, Period vote, ElectorateTerms electorate, BallotTerms ballot) {
        var edition = preparing(slug, vote, electorate, ballot);
        beans.getBean(BallotArchive.class)
                .seal(edition.id(), FIRST, SECOND, vote.startsAt().minusSeconds(3600));
        return edition;
    }

    /**
     * An edition of this kind, sealed and open since yesterday, where the money suffices for three projects or so: 12 000 €. The
     * first two projects have the same theme; the last one has no commune, it is for everybody.
     */
    public EditionView open(String slug, BallotTerms terms, String rule) {
        var now = Instant.now();
        var vote = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(12)));
        return sealed(slug, terms, rule, vote);
    }

    /** The same with the vote in this period. */
    public EditionView sealed(String slug, BallotTerms terms, String rule, Period vote) {
        var edition = preparing(slug, vote, ElectorateTerms.usual(11), terms);
        database.owner()
                .sql("update edition set dotation_cents = 1200000, allocation_rule = :rule where id = :edition")
                .param("rule", rule)
                .param("edition", edition.id().value())
                .update();
        var projects = "update project set %s where edition_id = :edition and title = :title";
        database.owner()
                .sql(projects.formatted("theme = '" + Theme.values()[0] + "'"))
                .param("edition", edition.id().value())
                .param("title", TITLES.get(1))
                .update();
        database.owner()
                .sql(projects.formatted("commune_code = null"))
                .param("edition", edition.id().value())
                .param("title", TITLES.getLast())
                .update();
        beans.getBean(BallotArchive.class)
                .seal(edition.id(), FIRST, SECOND, vote.startsAt().minusSeconds(3600));
        return beans.getBean(Editions.class).find(edition.id()).orElseThrow();
    }

    private static ArchivedProject project(EditionView edition, int index) {
        var requested = Amount.ofEuros(2_000L + 1_500L * index);
        return new ArchivedProject(
                edition.id(),
                null,
                "P-AAAAA" + (index + 2),
                null,
                TITLES.get(index),
                "Deux phrases simples disent ce que le projet change, pour qui et où.",
                "Ce qui se passe concrètement.",
                "Parce que les habitants le demandent.",
                "",
                Theme.values()[index * 2],
                new CommuneCode(COMMUNES.get(index)),
                "Association d’essai",
                LegalSituation.values()[0],
                requested,
                ProjectStatus.LABELLED,
                List.<PlanLine>of(),
                edition.calendar().of(Phase.SUBMISSION).orElseThrow().startsAt());
    }

    /** The lines of a ballot paper with the labelled projects of an edition that is not sealed. */
    public List<BallotLine> ballotLines(EditionView edition) {
        var projects = beans.getBean(ProjectCatalogue.class).withStatus(edition.id(), ProjectStatus.LABELLED);
        return IntStream.range(0, projects.size())
                .mapToObj(index -> new BallotLine(
                        index + 1,
                        projects.get(index).id(),
                        projects.get(index).title(),
                        projects.get(index).requested(),
                        projects.get(index)
                                .commune()
                                .map(commune -> commune.epci().code()),
                        projects.get(index).theme(),
                        Optional.of(1)))
                .toList();
    }

    /** The six digits of the last code sent to this mailbox. */
    public String code(String email) {
        var body = lastMail(email);
        var digits = CODE.matcher(body);
        if (!digits.find()) {
            throw new AssertionError("no code in\n" + body);
        }
        return digits.group(1) + digits.group(2);
    }

    /** The last mail written to this mailbox. */
    public String lastMail(String email) {
        return database.owner()
                .sql("select body from outbox where recipient = :email order by created_at desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }

    /** How many rows a table has. */
    public int rows(String table) {
        return database.owner()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
