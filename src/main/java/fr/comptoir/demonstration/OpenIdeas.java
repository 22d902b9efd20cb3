package fr.comptoir.demonstration;

import fr.comptoir.accompaniment.AccompanimentArchive;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.demonstration.Counters.Visit;
import fr.comptoir.demonstration.Texts.IdeaText;
import fr.comptoir.demonstration.Texts.ProjectText;
import fr.comptoir.idea.ArchivedIdea;
import fr.comptoir.idea.Author;
import fr.comptoir.idea.Channel;
import fr.comptoir.idea.Entry;
import fr.comptoir.idea.IdeaArchive;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.notification.Message;
import fr.comptoir.notification.Outbox;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The comptoirs and ideas of an edition under way: each day has a session, and each stage of accompaniment has ideas. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class OpenIdeas {

    private static final int PAST_DAYS = 20;
    private static final int COMING_DAYS = 30;
    private static final LocalTime EARLY = LocalTime.of(9, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);
    private static final String ALL_DAY = "Journée continue : venez quand vous voulez.";

    private final IdeaArchive ideas;
    private final ComptoirArchive comptoirs;
    private final AccompanimentArchive accompaniments;
    private final DemonstrationStaff staff;
    private final Territories territories;
    private final Outbox outbox;
    private final ComptoirProperties properties;

    OpenIdeas(
            IdeaArchive ideas,
            ComptoirArchive comptoirs,
            AccompanimentArchive accompaniments,
            DemonstrationStaff staff,
            Territories territories,
            Outbox outbox,
            ComptoirProperties properties) {
        this.ideas = ideas;
        this.comptoirs = comptoirs;
        this.accompaniments = accompaniments;
        this.staff = staff;
        this.territories = territories;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** An idea that is told, and the secret of its link. */
    private record Told(IdeaText text, Visit visit, Token link) {}

    /** The ideas behind the projects on the ballot, and those behind the projects that wait, by the projects' numbers. */
    record Origins(Map<Integer, IdeaId> onBallot, Map<Integer, IdeaId> waiting) {}

    /** Stores all of it. */
    Origins load(EditionId edition, List<ComptoirId> places, LocalDate today, int nth) {
        var dice = new Dice(2026_01L + nth);
        var people = new People(dice, territories.all());
        var counters = new Counters(edition, places, people, dice, properties.zone());
        hold(counters, today, nth);
        var waiting = load(edition, Texts.ideas("ideas-2.csv"), today.minusDays(2), counters, people, dice, today);
        var texts =
                Texts.projects("projects-2.csv").stream().map(OpenIdeas::behind).toList();
        var onBallot = load(edition, texts, today.minusDays(26), counters, people, dice, today);
        counters.store(comptoirs);
        return new Origins(onBallot, waiting);
    }

    /** Two sessions a day; another edition uses other comptoirs on the same day. */
    private static void hold(Counters counters, LocalDate today, int nth) {
        for (var day = today.minusDays(PAST_DAYS); day.isBefore(today); day = day.plusDays(1)) {
            counters.held(place(day, nth), day, true);
            counters.held(place(day, nth) + 7, day, false);
        }
        for (var day = today; day.isBefore(today.plusDays(COMING_DAYS)); day = day.plusDays(1)) {
            counters.planned(place(day, nth), day, EARLY, day.equals(today) ? LATE : LocalTime.of(19, 0), ALL_DAY);
            counters.planned(place(day, nth) + 7, day, LocalTime.of(14, 0), LocalTime.of(17, 30), "");
        }
    }

    private static int place(LocalDate day, int nth) {
        return (int) (2 * day.toEpochDay() + nth);
    }

    /** What somebody said before it became this project: why they want it. */
    private static IdeaText behind(ProjectText project) {
        return new IdeaText(
                project.why(),
                Entry.IDEA,
                project.theme(),
                project.commune(),
                project.number() % 3 == 0 ? Channel.ONLINE : Channel.COMPTOIR,
                Optional.of(project.number()),
                Optional.empty(),
                "",
                Optional.of(IdeaStatus.SUBMITTED),
                Optional.of(Stage.SUBMIT),
                "",
                0);
    }

    private Map<Integer, IdeaId> load(
            EditionId edition,
            List<IdeaText> texts,
            LocalDate atTheLatest,
            Counters counters,
            People people,
            Dice dice,
            LocalDate today) {
        var told = texts.stream()
                .map(text -> new Told(text, visit(text, atTheLatest, counters, dice), Token.next()))
                .toList();
        var ids = ideas.add(
                told.stream().map(one -> archived(edition, one, people)).toList());
        var companions = new Companions(staff, edition, dice, properties.zone());
        var accompanied = IntStream.range(0, ids.size())
                .filter(i -> texts.get(i).stage().isPresent())
                .mapToObj(i -> companions.current(
                        ids.get(i), texts.get(i), told.get(i).visit().voicedAt(), today))
                .toList();
        accompaniments.add(accompanied);
        var byProject = new HashMap<Integer, IdeaId>();
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            told.get(i).visit().notebook().add(id);
            texts.get(i).project().ifPresent(number -> byProject.put(number, id));
            invite(told.get(i));
        }
        return byProject;
    }

    private Visit visit(IdeaText text, LocalDate atTheLatest, Counters counters, Dice dice) {
        if (text.channel() == Channel.COMPTOIR) {
            return counters.visit();
        }
        var moment = atTheLatest.minusDays(dice.between(0, 14)).atTime(dice.between(8, 20), dice.between(0, 59));
        Instant voicedAt = moment.atZone(properties.zone()).toInstant();
        return new Visit(voicedAt, new ArrayList<>());
    }

    private static ArchivedIdea archived(EditionId edition, Told told, People people) {
        var text = told.text();
        return new ArchivedIdea(
                edition,
                text.sentence(),
                text.entry(),
                text.channel(),
                text.theme(),
                text.commune(),
                mayDeposit(text) ? new Author(people.name(), holder(text), null, true) : people.author(),
                text.status().orElseThrow(),
                told.visit().voicedAt(),
                told.link());
    }

    private static boolean mayDeposit(IdeaText text) {
        return text.status().equals(Optional.of(IdeaStatus.IN_ACCOMPANIMENT))
                && text.stage().equals(Optional.of(Stage.SUBMIT));
    }

    private static EmailAddress holder(IdeaText text) {
        return new EmailAddress(
                "porteuse.%s@demo.comptoir.example".formatted(text.commune().value()));
    }

    /** Those who may deposit find their personal link among the mails of the demonstration. */
    private void invite(Told told) {
        if (mayDeposit(told.text())) {
            outbox.enqueue(new Message(holder(told.text()), "Votre idée est prête à devenir un projet", """
                    Bonjour,

                    Vous avez dit : « %s »

                    L’accompagnement est arrivé à l’étape du dépôt. Votre page personnelle dit où en est votre idée et
                    permet de déposer votre projet :

                    %s/suivi/%s
                    """.formatted(
                    told.text().sentence(), properties.publicUrl(), told.link().value())));
        }
    }
}
