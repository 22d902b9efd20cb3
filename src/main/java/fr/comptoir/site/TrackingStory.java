package fr.comptoir.site;

import fr.comptoir.accompaniment.AccompanimentView;
import fr.comptoir.followup.NewsItem;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.Decision;
import fr.comptoir.site.TrackingPage.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to an idea, the last event first. */
@Component
class TrackingStory {

    private final Words words;
    private final Dates dates;

    TrackingStory(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    private record Dated(Instant at, Event event) {}

    List<Event> of(Followed followed) {
        var story = new ArrayList<Dated>();
        var idea = followed.idea();
        story.add(event(idea.voicedAt(), "voiced", words.of("idea.channel." + idea.channel()), "info"));
        followed.help().ifPresent(help -> addHelp(story, help));
        followed.decisions().forEach(decision -> story.add(decided(decision)));
        addVote(story, followed);
        addAgreement(story, followed);
        return story.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::event)
                .toList();
    }

    private void addHelp(List<Dated> story, AccompanimentView help) {
        story.add(event(help.openedAt(), "accompanied", who(help), "info"));
        help.closedAt()
                .ifPresent(at -> story.add(event(
                        at,
                        "helped",
                        help.outcome()
                                .map(outcome -> words.of("accompaniment.outcome." + outcome))
                                .orElse(null),
                        "info")));
    }

    /** « Agathe, La Fabrique des possibles ». */
    static String who(AccompanimentView help) {
        return help.adviserStructure().isEmpty()
                ? help.adviserName()
                : help.adviserName() + ", " + help.adviserStructure();
    }

    private Dated decided(Decision decision) {
        var tone = switch (decision.verdict()) {
            case LABELLED -> "success";
            case TO_COMPLETE, NOT_LABELLED -> "warning";
            case ADMISSIBLE, APPEALED, WITHDRAWN -> "info";
        };
        return event(decision.decidedAt(), "decision." + decision.verdict(), decision.reasons(), tone);
    }

    private void addVote(List<Dated> story, Followed followed) {
        var number = followed.project().flatMap(project -> project.number());
        followed.poll()
                .flatMap(poll -> poll.secondSeal())
                .ifPresent(seal -> number.ifPresent(
                        n -> story.add(event(seal.at(), "ballot", words.of("site.event.ballot.text", n), "info"))));
        followed.result()
                .ifPresent(result -> followed.line().ifPresent(line -> {
                    var key = line.receives() ? "result.funded" : "result.notfunded";
                    var text = words.of(
                            "site.event." + key + ".text",
                            line.votes(),
                            line.granted().french());
                    story.add(event(result.at(), key, text, line.receives() ? "success" : "info"));
                }));
    }

    private void addAgreement(List<Dated> story, Followed followed) {
        followed.agreement().ifPresent(agreement -> {
            agreement.signedOn().ifPresent(day -> story.add(event(start(day), "agreement", null, "success")));
            agreement
                    .instalments()
                    .forEach(part -> part.paidOn()
                            .ifPresent(day -> story.add(
                                    event(start(day), "paid", part.amount().french(), "success"))));
            agreement.news().forEach(news -> story.add(told(news)));
        });
    }

    private Dated told(NewsItem news) {
        var at = start(news.publishedOn());
        return new Dated(at, new Event(dates.day(news.publishedOn()), news.title(), news.text(), "info"));
    }

    private Instant start(LocalDate day) {
        return dates.startOf(day);
    }

    private Dated event(Instant at, String key, @Nullable String text, String tone) {
        return new Dated(at, new Event(dates.day(at), words.of("site.event." + key), text, tone));
    }
}
