package fr.comptoir.demonstration;

import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.edition.BallotTerms;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ElectorateTerms;
import fr.comptoir.edition.NewEdition;
import fr.comptoir.edition.Phase;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** « 2021 (démonstration) »: an edition lived to its end, with the figures of the reference case and nobody real. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class PastEdition {

    /** The steps that {@link #load} announces. */
    static final int STEPS = 6;

    static final String SLUG = "2021-demonstration";

    private final Editions editions;
    private final PastIdeas ideas;
    private final PastPoll poll;
    private final PastFollowUp followUp;
    private final ZoneId zone;

    PastEdition(
            Editions editions, PastIdeas ideas, PastPoll poll, PastFollowUp followUp, ComptoirProperties properties) {
        this.editions = editions;
        this.ideas = ideas;
        this.poll = poll;
        this.followUp = followUp;
        this.zone = properties.zone();
    }

    boolean isThere() {
        return editions.bySlug(SLUG).isPresent();
    }

    /** Stores all of it, in the caller's transaction. */
    void load(List<ComptoirId> places, Progress progress) {
        progress.step("120 idées de 2021, leurs comptoirs et leur accompagnement");
        var edition = create();
        var projects = ideas.load(edition, places);
        poll.load(edition, projects, progress);
        progress.step("suivi des 49 projets soutenus : versements, nouvelles, bilans");
        followUp.load(edition);
    }

    private EditionId create() {
        var edition = new NewEdition(
                SLUG,
                "Budget citoyen 2021 (démonstration)",
                EditionKind.ORDINARY,
                true,
                true,
                PastPoll.DOTATION,
                "EUR",
                ElectorateTerms.usual(11),
                BallotTerms.choices(1, 3),
                Amount.ofEuros(1_000),
                Amount.ofEuros(20_000),
                30,
                "greedy-by-votes(unfit=skip,minimum-votes=1)",
                "lower-cost,id-order",
                "",
                new Calendar(Map.of(
                        Phase.IDEAS, period(PastIdeas.FIRST_DAY, PastIdeas.LAST_DAY.plusDays(1)),
                        Phase.SUBMISSION, period(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 6, 1)),
                        Phase.LABELLING, period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 16)),
                        Phase.VOTE, period(PastPoll.FIRST_DAY, PastPoll.DAY_AFTER),
                        Phase.COUNT, period(LocalDate.of(2021, 10, 1), LocalDate.of(2021, 10, 9)),
                        Phase.PROCLAMATION, period(LocalDate.of(2021, 11, 2), LocalDate.of(2021, 12, 1)),
                        Phase.FOLLOW_UP, period(LocalDate.of(2021, 12, 1), LocalDate.of(2024, 1, 1)))));
        return Expected.done(editions.create(edition, Actor.PLATFORM)).id();
    }

    private Period period(LocalDate first, LocalDate dayAfter) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                dayAfter.atStartOfDay(zone).toInstant());
    }
}
