package fr.comptoir.site;

import fr.comptoir.comptoir.SessionView;
import fr.comptoir.edition.Calendar;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Phase;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Period;
import fr.comptoir.site.HomePage.CallCard;
import fr.comptoir.site.HomePage.ProjectCard;
import fr.comptoir.site.HomePage.SessionCard;
import fr.comptoir.site.HomePage.Step;
import fr.comptoir.territory.Commune;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the edition's phases, sessions and projects in the reader's words. */
@Component
class HomeWords {

    private final Words words;
    private final CallWords calls;
    private final Dates dates;
    private final Clock clock;

    HomeWords(Words words, CallWords calls, Dates dates, Clock clock) {
        this.words = words;
        this.calls = calls;
        this.dates = dates;
        this.clock = clock;
    }

    CallCard card(Call call, EditionView edition) {
        return calls.card(call, edition);
    }

    List<Step> steps(Calendar calendar) {
        var now = clock.instant();
        return calendar.periods().entrySet().stream()
                .map(entry -> step(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private Step step(Phase phase, Period period, Instant now) {
        var state = period.contains(now) ? "now" : period.endsAt().isAfter(now) ? "next" : "done";
        return new Step(words.of("site.phase." + phase), dates.period(period), state);
    }

    SessionCard card(SessionView session) {
        var comptoir = session.comptoir();
        return new SessionCard(
                "/comptoirs/" + comptoir.id().value(),
                String.valueOf(dates.date(session.startsAt()).getDayOfMonth()),
                dates.month(session.startsAt()),
                dates.time(session.startsAt()) + " – " + dates.time(session.endsAt()),
                comptoir.place() + ", " + comptoir.commune().name(),
                comptoir.name());
    }

    ProjectCard card(ProjectView project, EditionView edition) {
        return new ProjectCard(
                "/projets/" + edition.slug() + "/" + project.reference(),
                project.number().orElse(null),
                project.title(),
                project.theme().map(theme -> words.of("theme." + theme)).orElse(null),
                project.commune().map(Commune::name).orElse(null),
                project.summary(),
                project.requested().french(),
                null);
    }
}
