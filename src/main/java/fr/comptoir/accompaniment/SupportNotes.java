package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaView;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What advisers write down along the way: actions with their time, the next step, the feuille de route. */
@Service
class SupportNotes {

    static final int LONGEST_NOTE = 1000;
    static final int LONGEST_STEP = 300;
    static final int LONGEST_ROADMAP = 16_000;
    private static final int MINUTES_IN_A_DAY = 1440;

    private final Accompaniments accompaniments;
    private final Portfolio portfolio;
    private final Dates dates;
    private final Clock clock;

    SupportNotes(Accompaniments accompaniments, Portfolio portfolio, Dates dates, Clock clock) {
        this.accompaniments = accompaniments;
        this.portfolio = portfolio;
        this.dates = dates;
        this.clock = clock;
    }

    /** Logs an action, from one minute to a day long, done today at the latest. */
    @Transactional
    @PreAuthorize(Support.ADVISERS)
    public Result<ActionView> log(IdeaView idea, ActionForm form, Actor adviser) {
        var file = openFile(idea);
        var reasons = new ArrayList<Refusal>();
        var doneOn = form.doneOn();
        if (doneOn == null) {
            reasons.add(Refusal.at("doneOn", "accompaniment.refusal.missing"));
        } else if (doneOn.isAfter(today())) {
            reasons.add(Refusal.at("doneOn", "accompaniment.refusal.future"));
        }
        var kind = form.kind();
        if (kind == null) {
            reasons.add(Refusal.at("kind", "accompaniment.refusal.missing"));
        }
        var minutes = minutes(form, reasons);
        var note = text("note", form.note(), LONGEST_NOTE, reasons);
        if (!reasons.isEmpty() || doneOn == null || kind == null) {
            return Result.refused(reasons);
        }
        var action = new ActionView(doneOn, kind, minutes, note);
        accompaniments.log(file.id(), action, adviser, clock.instant());
        return Result.done(action);
    }

    /** Says what comes next and when: today or later. */
    @Transactional
    @PreAuthorize(Support.ADVISERS)
    public Result<LocalDate> plan(IdeaView idea, NextForm form) {
        openFile(idea);
        var reasons = new ArrayList<Refusal>();
        var step = text("nextStep", form.nextStep(), LONGEST_STEP, reasons);
        if (step.isEmpty()) {
            reasons.add(Refusal.at("nextStep", "accompaniment.refusal.missing"));
        }
        var date = form.nextDate();
        if (date == null) {
            reasons.add(Refusal.at("nextDate", "accompaniment.refusal.missing"));
        } else if (date.isBefore(today())) {
            reasons.add(Refusal.at("nextDate", "accompaniment.refusal.past"));
        }
        if (!reasons.isEmpty() || date == null) {
            return Result.refused(reasons);
        }
        accompaniments.plan(idea.id(), step, date);
        return Result.done(date);
    }

    /** Writes the feuille de route; refused when somebody else changed it since it was read. */
    @Transactional
    @PreAuthorize(Support.ADVISERS)
    public Result<String> writeRoadmap(IdeaView idea, RoadmapForm form) {
        openFile(idea);
        var reasons = new ArrayList<Refusal>();
        var roadmap = text("roadmap", form.roadmap(), LONGEST_ROADMAP, reasons);
        if (!reasons.isEmpty()) {
            return Result.refused(reasons);
        }
        var read = Objects.requireNonNullElse(form.version(), -1);
        return accompaniments.writeRoadmap(idea.id(), roadmap, read)
                ? Result.done(roadmap)
                : Result.refused(Refusal.at("roadmap", "accompaniment.refusal.changed"));
    }

    private AccompanimentView openFile(IdeaView idea) {
        return portfolio.of(idea.id()).filter(AccompanimentView::isOpen).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return dates.date(clock.instant());
    }

    private static int minutes(ActionForm form, List<Refusal> reasons) {
        long hours = Optional.ofNullable(form.hours()).orElse(0);
        long minutes = Optional.ofNullable(form.minutes()).orElse(0);
        var total = hours * 60 + minutes;
        if (hours < 0 || minutes < 0 || total < 1 || total > MINUTES_IN_A_DAY) {
            reasons.add(Refusal.at("minutes", "accompaniment.refusal.duration"));
            return 0;
        }
        return (int) total;
    }

    private static String text(String field, @Nullable String typed, int longest, List<Refusal> reasons) {
        var text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            reasons.add(Refusal.at(field, "accompaniment.refusal.long", longest, text.length() - longest));
        }
        return text;
    }
}
