package fr.comptoir.demonstration;

import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.NewEdition;
import fr.comptoir.edition.Phase;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * An edition that is under way on the day on which it is made: ideas, deposits and reviews go on, and the poll is open for
 * eighteen days more. Once its poll is over it stays as it is, to be counted, and a start of the application makes another.
 */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class OpenEdition {

    private static final String SLUG_END = "-demonstration";
    private static final int VOTE_BEGAN_DAYS_AGO = 12;
    private static final int VOTE_ENDS_IN_DAYS = 18;

    private final Editions editions;
    private final OpenIdeas ideas;
    private final OpenPoll poll;
    private final Clock clock;
    private final ZoneId zone;

    OpenEdition(Editions editions, OpenIdeas ideas, OpenPoll poll, Clock clock, ComptoirProperties properties) {
        this.editions = editions;
        this.ideas = ideas;
        this.poll = poll;
        this.clock = clock;
        this.zone = properties.zone();
    }

    /** Whether one may vote in a demonstration edition now. */
    boolean isThere() {
        return made().stream().anyMatch(edition -> edition.calendar().isOn(Phase.VOTE, clock.instant()));
    }

    private List<EditionView> made() {
        return editions.all().stream()
                .filter(edition -> edition.demonstration()
                        && edition.slug().contains(SLUG_END)
                        && !edition.slug().equals(PastEdition.SLUG))
                .toList();
    }

    /** Stores all of it, in the caller's transaction. */
    void load(List<ComptoirId> places, Progress progress) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        progress.step("édition en cours : comptoirs, idées, projets, scrutin ouvert");
        var nth = made().size();
        var edition = create(today, nth);
        var waiting = ideas.load(edition, places, today, nth);
        var began = today.minusDays(VOTE_BEGAN_DAYS_AGO);
        poll.load(edition, waiting, began, today);
    }

    private EditionId create(LocalDate today, int nth) {
        var name = today.getYear() + (nth == 0 ? "" : " n° " + (nth + 1));
        var edition = new NewEdition(
                today.getYear() + SLUG_END + (nth == 0 ? "" : "-" + (nth + 1)),
                "Budget citoyen " + name + " (démonstration)",
                EditionKind.ORDINARY,
                true,
                true,
                Amount.ofEuros(150_000),
                "EUR",
                electorate(),
                BallotTerms.choices(1, 3),
                Amount.ofEuros(1_000),
                Amount.ofEuros(20_000),
                30,
                "greedy-by-votes(unfit=skip,minimum-votes=1)",
                "lower-cost,id-order",
                "",
                calendar(today));
        return Expected.done(editions.create(edition, Actor.PLATFORM)).id();
    }

    private Calendar calendar(LocalDate today) {
        return new Calendar(Map.of(
                Phase.IDEAS, days(today, -45, 60),
                Phase.SUBMISSION, days(today, -40, 50),
                Phase.LABELLING, days(today, -30, 45),
                Phase.VOTE, days(today, -VOTE_BEGAN_DAYS_AGO, VOTE_ENDS_IN_DAYS),
                Phase.COUNT, days(today, VOTE_ENDS_IN_DAYS, VOTE_ENDS_IN_DAYS + 7),
                Phase.PROCLAMATION, days(today, VOTE_ENDS_IN_DAYS + 7, 55),
                Phase.FOLLOW_UP, days(today, 55, 420)));
    }

    private Period days(LocalDate today, int from, int to) {
        return new Period(
                today.plusDays(from).atStartOfDay(zone).toInstant(),
                today.plusDays(to).atStartOfDay(zone).toInstant());
    }

    /** Online with a code, or at a comptoir with an identity document: on its tablet or on paper, also in an envelope by post. */
    private static ElectorateTerms electorate() {
        return new ElectorateTerms(
                11,
                15,
                Set.of(ResidencyCheck.DECLARATION, ResidencyCheck.DESK),
                Set.of(VotingChannel.values()),
                4,
                false,
                true);
    }
}
