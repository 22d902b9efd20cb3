package fr.comptoir.project;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.StaffAction;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out a decision in its caller's transaction: the project moves, the decision and the journal remember why. */
@Component
class Judgement {

    private static final int SHORTEST_REASONS = 3;
    private static final int LONGEST_REASONS = 2000;

    private final Projects projects;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    Judgement(Projects projects, Decisions decisions, ApplicationEventPublisher events) {
        this.projects = projects;
        this.decisions = decisions;
        this.events = events;
    }

    /** Refused without reasons, or when the project does not stand where this decision may be taken. */
    Result<Dossier> pronounce(ProjectId id, Verdict verdict, Set<FormalCheck> met, String reasons, Actor actor) {
        var written = reasons.strip();
        if (written.length() < SHORTEST_REASONS || written.length() > LONGEST_REASONS) {
            return Result.refused(Refusal.at("reasons", "project.review.reasons", LONGEST_REASONS));
        }
        if (!mayFollow(projects.lock(id), verdict)) {
            return Result.refused(Refusal.of("project.review.elsewhere"));
        }
        decisions.add(id, verdict, met, written, actor);
        projects.move(id, verdict.status());
        var dossier = projects.find(id).orElseThrow(NotFound::new);
        record(dossier, "project." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), actor);
        return Result.done(dossier);
    }

    /** Being found admissible alone leaves a project where it is. */
    private static boolean mayFollow(ProjectStatus now, Verdict verdict) {
        return verdict == Verdict.ADMISSIBLE ? now == verdict.status() : now.canBecome(verdict.status());
    }

    /** Writes a staff action about the project to the journal. */
    void record(Dossier dossier, String action, Actor actor) {
        var project = dossier.project();
        var detail = project.title() + " · " + project.requested().french() + " demandés";
        events.publishEvent(new StaffAction(actor, action, project.reference(), detail));
    }
}
