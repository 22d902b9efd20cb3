package fr.comptoir.demonstration;

import fr.comptoir.accompaniment.ActionView;
import fr.comptoir.accompaniment.ArchivedAccompaniment;
import fr.comptoir.accompaniment.Outcome;
import fr.comptoir.accompaniment.Stage;
import fr.comptoir.demonstration.DemonstrationStaff.Person;
import fr.comptoir.demonstration.Texts.ActionText;
import fr.comptoir.demonstration.Texts.IdeaText;
import fr.comptoir.idea.IdeaId;
import fr.comptoir.idea.IdeaStatus;
import fr.comptoir.shared.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the invented advisers accompanied the invented ideas. */
final class Companions {

    private static final List<ActionText> ACTIONS = Texts.actions();
    private static final String ROADMAP = """
            Réunir le groupe et choisir qui parle en son nom.
            Relire les devis et équilibrer le plan de financement.
            Déposer le projet, puis préparer sa présentation.""";

    private final DemonstrationStaff staff;
    private final EditionId edition;
    private final Dice dice;
    private final ZoneId zone;

    Companions(DemonstrationStaff staff, EditionId edition, Dice dice, ZoneId zone) {
        this.staff = staff;
        this.edition = edition;
        this.dice = dice;
        this.zone = zone;
    }

    /** An accompaniment that ended, a few weeks after the idea was voiced at the latest. */
    ArchivedAccompaniment ended(IdeaId idea, IdeaText text, Instant voicedAt, Outcome outcome, LocalDate atTheLatest) {
        var stage = outcome == Outcome.SUBMITTED ? Stage.SUBMIT : dice.chance(40) ? Stage.TRANSFORM : Stage.CLARIFY;
        var opened = opening(voicedAt);
        var actions = actions(stage, opened, atTheLatest);
        var closed = actions.getLast().doneOn().plusDays(dice.between(1, 5));
        var end = closed.isAfter(atTheLatest) ? atTheLatest : closed;
        var roadmap = outcome == Outcome.SUBMITTED ? ROADMAP : text.reason();
        return archived(
                idea, stage, "", Optional.empty(), roadmap, opened, Optional.of(outcome), Optional.of(end), actions);
    }

    /** An accompaniment under way, or one that just ended, seen from this day. */
    ArchivedAccompaniment current(IdeaId idea, IdeaText text, Instant voicedAt, LocalDate today) {
        var stage = text.stage().orElseThrow();
        var opened = opening(voicedAt);
        var actions = actions(stage, opened, today);
        var outcome = outcome(text.status().orElseThrow());
        var next = outcome.isEmpty() ? Optional.of(today.plusDays(text.nextInDays())) : Optional.<LocalDate>empty();
        var roadmap = stage == Stage.SUBMIT ? ROADMAP : "";
        var end = outcome.map(_ -> actions.getLast().doneOn());
        return archived(idea, stage, text.nextStep(), next, roadmap, opened, outcome, end, actions);
    }

    private static Optional<Outcome> outcome(IdeaStatus status) {
        return switch (status) {
            case SUBMITTED -> Optional.of(Outcome.SUBMITTED);
            case REFERRED -> Optional.of(Outcome.REFERRED);
            case MATURING -> Optional.of(Outcome.MATURING);
            case JOINED -> Optional.of(Outcome.JOINED_PROJECT);
            case ABANDONED -> Optional.of(Outcome.ABANDONED);
            case VOICED, IN_ACCOMPANIMENT -> Optional.empty();
        };
    }

    private LocalDate opening(Instant voicedAt) {
        return LocalDate.ofInstant(voicedAt, zone).plusDays(dice.between(1, 3));
    }

    private List<ActionView> actions(Stage reached, LocalDate opened, LocalDate atTheLatest) {
        var actions = new ArrayList<ActionView>();
        var day = opened;
        for (var stage : Stage.values()) {
            if (stage.ordinal() <= reached.ordinal()) {
                for (var text : some(stage)) {
                    actions.add(new ActionView(day, text.kind(), text.minutes(), text.note()));
                    var later = day.plusDays(dice.between(2, 5));
                    day = later.isAfter(atTheLatest) ? atTheLatest : later;
                }
            }
        }
        return actions;
    }

    private List<ActionText> some(Stage stage) {
        var known = ACTIONS.stream().filter(action -> action.stage() == stage).toList();
        return known.subList(0, dice.between(1, known.size()));
    }

    private ArchivedAccompaniment archived(
            IdeaId idea,
            Stage stage,
            String nextStep,
            Optional<LocalDate> next,
            String roadmap,
            LocalDate opened,
            Optional<Outcome> outcome,
            Optional<LocalDate> closed,
            List<ActionView> actions) {
        var adviser = dice.chance(50) ? Person.FIRST_ADVISER : Person.SECOND_ADVISER;
        return new ArchivedAccompaniment(
                idea,
                edition,
                staff.actor(adviser),
                staff.view(adviser).structure().orElse(""),
                stage,
                nextStep,
                next.orElse(null),
                roadmap,
                outcome.orElse(null),
                at(opened, 10),
                closed.map(day -> at(day, 17)).orElse(null),
                actions);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
