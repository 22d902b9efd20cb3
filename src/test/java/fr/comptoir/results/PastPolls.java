package fr.comptoir.results;

import fr.comptoir.ballot.BallotArchive;
import fr.comptoir.ballot.BallotArchive.ArchivedVote;
import fr.comptoir.ballot.Urn;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.project.ArchivedProject;
import fr.comptoir.project.LegalSituation;
import fr.comptoir.project.ProjectArchive;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Theme;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.testing.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions whose vote is over, with invented projects and voters: 100 000 € for five projects, eight voters. */
public final class PastPolls {

    /**
     * By hand: Verger 5 voices, Vélos 4, Ruche 3, Garage 3, Banc none. Verger takes 60 000 of 100 000; Vélos (50 000) does not
     * fit in 40 000; of the tied ones Garage is cheaper and takes 20 000; Ruche (30 000) does not fit in 20 000; Banc takes
     * 10 000; 10 000 are left.
     */
    static final List<List<Integer>> BALLOTS = List.of(
            List.of(1, 2, 3),
            List.of(1, 2, 3),
            List.of(1, 2, 4),
            List.of(1, 4),
            List.of(1),
            List.of(2),
            List.of(3),
            List.of(4));

    private final JdbcClient application;
    private final Fixtures fixtures;
    private final ProjectArchive projects;
    private final BallotArchive ballots;
    private final Urn urn;
    private final Count count;
    private final Certification certification;

    public PastPolls(ApplicationContext context) {
        application = context.getBean(JdbcClient.class);
        fixtures = context.getBean(Fixtures.class);
        projects = context.getBean(ProjectArchive.class);
        ballots = context.getBean(BallotArchive.class);
        urn = context.getBean(Urn.class);
        count = context.getBean(Count.class);
        certification = context.getBean(Certification.class);
    }

    /** The poll is closed; its urn is not open yet. */
    public EditionView closed(String slug) {
        return closed(slug, "greedy-by-votes(unfit=skip,minimum-votes=0)");
    }

    private EditionView closed(String slug, String rule) {
        var closes = Instant.now().minus(Duration.ofHours(1));
        var opens = closes.minus(Duration.ofDays(20));
        var edition = fixtures.edition(slug, new Calendar(Map.of(Phase.VOTE, new Period(opens, closes))));
        application
                .sql("update edition set allocation_rule = :rule where id = :edition")
                .param("rule", rule)
                .param("edition", edition.id().value())
                .update();
        projects.add(List.of(
                project(edition, "P-AAAAAA", "Verger des sept vallées", 60_000, Theme.URBAN_AGRICULTURE, "62041"),
                project(edition, "P-BBBBBB", "=Vélos pour tous", 50_000, Theme.MOBILITY, "62193"),
                project(edition, "P-CCCCCC", "Ruche d’entraide", 30_000, Theme.SOCIAL_LINK, "62041"),
                project(edition, "P-DDDDDD", "Garage solidaire", 20_000, Theme.MOBILITY, "62765"),
                project(edition, "P-EEEEEE", "Banc à palabres", 10_000, Theme.SHARED_PLACES, "62041")));
        ballots.seal(edition.id(), officer("Première"), officer("Deuxième"), opens.minus(Duration.ofDays(1)));
        ballots.recordSigned(
                edition.id(),
                BALLOTS.stream()
                        .map(choices -> new ArchivedVote(
                                new CommuneCode("62041"),
                                VotingChannel.ONLINE,
                                opens.plus(Duration.ofDays(2)),
                                choices))
                        .toList());
        return edition;
    }

    /** The urn is open; nothing is counted yet. */
    public EditionView withOpenUrn(String slug) {
        var edition = closed(slug);
        urn.open(edition.id(), officer("Troisième"));
        return edition;
    }

    /** The result is certified by two persons. */
    public EditionView certified(String slug) {
        return certified(closed(slug));
    }

    /** The same under another rule. */
    EditionView certified(String slug, String rule) {
        return certified(closed(slug, rule));
    }

    EditionView certified(EditionView edition) {
        urn.open(edition.id(), officer("Troisième"));
        count.count(edition.id(), officer("Agathe"));
        var sha256 = certification.sheet(edition.id()).orElseThrow().sha256();
        certification.propose(edition.id(), sha256, officer("Agathe"));
        certification.certify(edition.id(), sha256, officer("Basile"));
        return edition;
    }

    static Actor officer(String name) {
        return new Actor(UUID.randomUUID(), name);
    }

    private static ArchivedProject project(
            EditionView edition, String reference, String title, long euros, Theme theme, String commune) {
        return new ArchivedProject(
                edition.id(),
                null,
                reference,
                null,
                title,
                "En deux phrases, ce que le projet fait et pour qui.",
                "On loue un local, on l’ouvre trois jours par semaine, on apprend ensemble.",
                "Parce qu’il n’y a rien de tel à moins de vingt kilomètres.",
                "Tout le monde peut y tenir un rôle.",
                theme,
                new CommuneCode(commune),
                "Association de " + title,
                LegalSituation.ASSOCIATION,
                Amount.ofEuros(euros),
                ProjectStatus.LABELLED,
                List.of(),
                Instant.now().minus(Duration.ofDays(100)));
    }
}
