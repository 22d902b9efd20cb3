package fr.comptoir.site;

import fr.comptoir.accompaniment.AccompanimentView;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.ballot.PollView;
import fr.comptoir.edition.Phase;
import fr.comptoir.followup.Instalment;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.ProjectStatus;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Period;
import fr.comptoir.site.TrackingPage.Next;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what comes next for an idea, when, and where its holder acts. */
@Component
class TrackingNext {

    private final Words words;
    private final Dates dates;
    private final Clock clock;

    TrackingNext(Words words, Dates dates, Clock clock) {
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    Next of(Followed followed) {
        return followed.project()
                .filter(project -> project.status() != ProjectStatus.DRAFT)
                .map(project -> ofProject(followed, project))
                .or(() -> deposit(followed))
                .or(() -> followed.help().filter(AccompanimentView::isOpen).map(this::help))
                .orElseGet(() -> ofIdea(followed));
    }

    private Next ofProject(Followed followed, ProjectView project) {
        return switch (project.status()) {
            case TO_COMPLETE -> act(followed, "complete", null);
            case DRAFT, SUBMITTED, UNDER_REVIEW, APPEALED -> waiting("review", end(followed, Phase.LABELLING));
            case LABELLED -> waiting("label", start(followed, Phase.VOTE));
            case ON_BALLOT -> vote(followed);
            case FUNDED, AGREED, UNDER_WAY, REPORTED -> instalment(followed);
            case NOT_LABELLED, NOT_FUNDED, WITHDRAWN, CLOSED -> waiting("end." + project.status(), null);
        };
    }

    /** The deposit, as soon as the accompaniment and the calendar allow it. */
    private Optional<Next> deposit(Followed followed) {
        var ready = followed.help()
                .filter(help -> help.stage() == Stage.SUBMIT && followed.idea().canBecome(IdeaStatus.SUBMITTED));
        var period = followed.edition()
                .calendar()
                .of(Phase.SUBMISSION)
                .filter(p -> p.endsAt().isAfter(clock.instant()));
        return ready.isEmpty() ? Optional.empty() : period.map(p -> deposit(followed, p));
    }

    private Next deposit(Followed followed, Period period) {
        if (!period.contains(clock.instant())) {
            return waiting("deposit.soon", from(period.startsAt()));
        }
        return act(followed, followed.project().isPresent() ? "deposit.continue" : "deposit", until(period.endsAt()));
    }

    private Next help(AccompanimentView help) {
        var text = help.nextStep().isEmpty() ? words.of("site.next.help.text") : help.nextStep();
        return new Next(
                words.of("site.next.help"),
                text,
                help.nextDate().map(dates::day).orElse(null),
                null,
                null);
    }

    private Next ofIdea(Followed followed) {
        var status = followed.idea().status();
        var key = status == IdeaStatus.VOICED ? "voiced" : "idea";
        return new Next(
                words.of("site.next." + key),
                words.of("idea.status." + status + ".text"),
                null,
                "/comptoirs",
                words.of("site.help.button"));
    }

    private Next vote(Followed followed) {
        var poll = followed.poll();
        if (poll.filter(PollView::isOpen).isPresent()) {
            return waiting("vote", until(poll.get().closesAt()));
        }
        if (poll.filter(p -> p.status().isOver()).isPresent()) {
            return waiting("count", start(followed, Phase.PROCLAMATION));
        }
        return waiting("ballot", poll.map(p -> from(p.opensAt())).orElse(null));
    }

    private Next instalment(Followed followed) {
        var due = followed.agreement().stream()
                .flatMap(agreement -> agreement.instalments().stream())
                .filter(part -> part.paidOn().isEmpty())
                .findFirst();
        var signed =
                followed.agreement().flatMap(agreement -> agreement.signedOn()).isPresent();
        var key = due.isPresent() ? "paid" : signed ? "report" : "agreement";
        return waiting(key, due.map(Instalment::dueOn).map(dates::day).orElse(null));
    }

    private Next waiting(String key, @Nullable String date) {
        return new Next(words.of("site.next." + key), words.of("site.next." + key + ".text"), date, null, null);
    }

    private Next act(Followed followed, String key, @Nullable String date) {
        return new Next(
                words.of("site.next." + key),
                words.of("site.next." + key + ".text"),
                date,
                "/projets/depot/" + followed.token(),
                words.of("site.next." + key + ".button"));
    }

    private @Nullable String start(Followed followed, Phase phase) {
        return followed.edition()
                .calendar()
                .of(phase)
                .map(p -> from(p.startsAt()))
                .orElse(null);
    }

    private @Nullable String end(Followed followed, Phase phase) {
        return followed.edition()
                .calendar()
                .of(phase)
                .map(p -> until(p.endsAt()))
                .orElse(null);
    }

    private String from(Instant start) {
        return words.of("site.call.from", dates.day(start));
    }

    private String until(Instant end) {
        return words.of("site.call.until", dates.lastMoment(end));
    }
}
