package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.IdeaWords;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.Actor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the file's page: the idea, how it is accompanied, and the forms, those with errors as they were typed. */
@Component
class FilePage {

    private final Portfolio portfolio;
    private final Accompaniments accompaniments;
    private final IdeaWords words;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    FilePage(
            Portfolio portfolio,
            Accompaniments accompaniments,
            IdeaWords words,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.portfolio = portfolio;
        this.accompaniments = accompaniments;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** A step of the accompaniment; its state is done, now or next. */
    record Step(String label, @Nullable String dates, String state) {}

    /** An action of the list. */
    record Line(String date, String title, @Nullable String text, String tone) {}

    String fill(IdeaView idea, Actor actor, Model model) {
        model.addAttribute("status", words.of(idea.status()));
        model.addAttribute("theme", idea.theme().map(words::of).orElse(null));
        model.addAttribute("channel", words.of(idea.channel()));
        model.addAttribute("canTakeUp", idea.canBecome(IdeaStatus.IN_ACCOMPANIMENT));
        portfolio.of(idea.id()).ifPresent(file -> fill(file, actor, model));
        return "accompaniment/file";
    }

    private void fill(AccompanimentView file, Actor actor, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("mine", file.adviser().value().equals(actor.id()));
        model.addAttribute("time", duration(file.totalMinutes()));
        model.addAttribute("steps", steps(file));
        model.addAttribute("actions", file.actions().stream().map(this::line).toList());
        model.addAttribute("nextStage", file.stage().next().map(this::word).orElse(null));
        model.addAttribute(
                "outcome",
                file.outcome().map(o -> say("accompaniment.outcome." + o)).orElse(null));
        model.addAttribute("kinds", choices(ActionKind.values(), "accompaniment.action."));
        model.addAttribute("outcomes", choices(Outcome.values(), "accompaniment.outcome."));
        forms(file, model);
    }

    private void forms(AccompanimentView file, Model model) {
        keep("action", ActionForm.on(dates.date(clock.instant())), model);
        keep("next", new NextForm(file.nextStep(), file.nextDate().orElse(null)), model);
        keep("plan", new RoadmapForm(file.roadmap(), accompaniments.version(file.id())), model);
        keep("closing", new ClosingForm(null), model);
    }

    /** The form that was refused stays as it is. */
    private static void keep(String name, Object form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private List<Step> steps(AccompanimentView file) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Step(word(stage), null, state(stage, file)))
                .toList();
    }

    private static String state(Stage stage, AccompanimentView file) {
        if (stage.compareTo(file.stage()) > 0) {
            return "next";
        }
        return stage == file.stage() && file.isOpen() ? "now" : "done";
    }

    private Line line(ActionView action) {
        return new Line(
                dates.shortDay(action.doneOn()) + " · " + duration(action.minutes()),
                say("accompaniment.action." + action.kind()),
                Optional.of(action.note()).filter(note -> !note.isEmpty()).orElse(null),
                "info");
    }

    /** « 1 h 30 », « 45 min ». */
    static String duration(int minutes) {
        if (minutes < 60) {
            return minutes + "\u00a0min";
        }
        var rest = minutes % 60;
        return minutes / 60 + "\u00a0h" + (rest == 0 ? "" : "\u00a0%02d".formatted(rest));
    }

    private String word(Stage stage) {
        return say("accompaniment.stage." + stage);
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), say(prefix + value)))
                .toList();
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
