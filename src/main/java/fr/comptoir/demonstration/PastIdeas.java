package fr.comptoir.demonstration;

import fr.comptoir.accompaniment.AccompanimentArchive;
import fr.comptoir.accompaniment.Outcome;
import fr.comptoir.comptoir.ComptoirArchive;
import fr.comptoir.comptoir.ComptoirId;
import fr.comptoir.demonstration.Counters.Visit;
import fr.comptoir.demonstration.Texts.IdeaText;
import fr.comptoir.idea.ArchivedIdea;
import fr.comptoir.idea.Channel;
import fr.comptoir.idea.IdeaArchive;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.EditionId;
import fr.comptoir.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The spring of 2021: sessions of comptoirs, 120 ideas, and how each of them was accompanied to its end. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class PastIdeas {

    static final LocalDate FIRST_DAY = LocalDate.of(2021, 2, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2021, 4, 30);
    private static final LocalDate ALL_ENDED = LocalDate.of(2021, 5, 28);
    private static final int SESSIONS_PER_COMPTOIR = 5;

    private final IdeaArchive ideas;
    private final ComptoirArchive comptoirs;
    private final AccompanimentArchive accompaniments;
    private final DemonstrationStaff staff;
    private final Territories territories;
    private final ZoneId zone;

    PastIdeas(
            IdeaArchive ideas,
            ComptoirArchive comptoirs,
            AccompanimentArchive accompaniments,
            DemonstrationStaff staff,
            Territories territories,
            ComptoirProperties properties) {
        this.ideas = ideas;
        this.comptoirs = comptoirs;
        this.accompaniments = accompaniments;
        this.staff = staff;
        this.territories = territories;
        this.zone = properties.zone();
    }

    /** Stores all of it, and answers the ideas that became projects, by the project's number. */
    Map<Integer, IdeaId> load(EditionId edition, List<ComptoirId> places) {
        var dice = new Dice(2021_02);
        var people = new People(dice, territories.all());
        var counters = new Counters(edition, places, people, dice, zone);
        hold(counters, places.size());
        var texts = Texts.ideas("ideas.csv");
        var visits = texts.stream().map(text -> visit(text, counters, dice)).toList();
        var ids = ideas.add(IntStream.range(0, texts.size())
                .mapToObj(i -> archived(edition, texts.get(i), visits.get(i), people))
                .toList());
        IntStream.range(0, ids.size()).forEach(i -> visits.get(i).notebook().add(ids.get(i)));
        counters.store(comptoirs);
        accompany(new Companions(staff, edition, dice, zone), texts, ids, visits);
        return byProject(texts, ids);
    }

    private static void hold(Counters counters, int places) {
        for (var place = 0; place < places; place++) {
            for (var session = 0; session < SESSIONS_PER_COMPTOIR; session++) {
                counters.held(place, FIRST_DAY.plusDays(place + 17L * session), (place + session) % 2 == 0);
            }
        }
    }

    private Visit visit(IdeaText text, Counters counters, Dice dice) {
        if (text.channel() == Channel.COMPTOIR) {
            return counters.visit();
        }
        var day = FIRST_DAY.plusDays(dice.between(0, (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay())));
        return new Visit(moment(day, dice), new ArrayList<>());
    }

    private Instant moment(LocalDate day, Dice dice) {
        return day.atTime(dice.between(8, 20), dice.between(0, 59)).atZone(zone).toInstant();
    }

    private static ArchivedIdea archived(EditionId edition, IdeaText text, Visit visit, People people) {
        return new ArchivedIdea(
                edition,
                text.sentence(),
                text.entry(),
                text.channel(),
                text.theme(),
                text.commune(),
                people.author(),
                outcome(text).ideaStatus(),
                visit.voicedAt(),
                null);
    }

    private static Outcome outcome(IdeaText text) {
        return text.project().isPresent() ? Outcome.SUBMITTED : text.outcome().orElseThrow();
    }

    private void accompany(Companions companions, List<IdeaText> texts, List<IdeaId> ids, List<Visit> visits) {
        accompaniments.add(IntStream.range(0, ids.size())
                .mapToObj(i -> companions.ended(
                        ids.get(i), texts.get(i), visits.get(i).voicedAt(), outcome(texts.get(i)), ALL_ENDED))
                .toList());
    }

    private static Map<Integer, IdeaId> byProject(List<IdeaText> texts, List<IdeaId> ids) {
        var byProject = new HashMap<Integer, IdeaId>();
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            texts.get(i).project().ifPresent(number -> byProject.put(number, id));
        }
        return byProject;
    }
}
