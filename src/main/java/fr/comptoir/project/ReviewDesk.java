package fr.comptoir.project;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The formal check of the projects deposited, before the committee reads them. */
@Service
@PreAuthorize("hasAnyRole('REVIEWER', 'ADMINISTRATOR')")
class ReviewDesk {

    private final Projects projects;
    private final Judgement judgement;
    private final ProjectMails mails;

    ReviewDesk(Projects projects, Judgement judgement, ProjectMails mails) {
        this.projects = projects;
        this.judgement = judgement;
        this.mails = mails;
    }

    /** Begins the review of a project that was just deposited. */
    @Transactional
    public Result<Dossier> begin(ProjectId id, Actor actor) {
        if (projects.lock(id) != ProjectStatus.SUBMITTED) {
            return Result.refused(Refusal.of("project.review.elsewhere"));
        }
        projects.move(id, ProjectStatus.UNDER_REVIEW);
        var dossier = projects.find(id).orElseThrow();
        judgement.record(dossier, "project.review-begun", actor);
        return Result.done(dossier);
    }

    /** Finds the project admissible, with an opinion for the committee: every formal point has to be met. */
    @Transactional
    public Result<Dossier> admit(ProjectId id, Set<FormalCheck> met, String opinion, Actor actor) {
        if (projects.lock(id) != ProjectStatus.UNDER_REVIEW) {
            return Result.refused(Refusal.of("project.review.elsewhere"));
        }
        if (!met.containsAll(EnumSet.allOf(FormalCheck.class))) {
            return Result.refused(Refusal.at("checks", "project.review.unchecked"));
        }
        return judgement.pronounce(id, Verdict.ADMISSIBLE, met, opinion, actor);
    }

    /** Gives the project back to its holder, who receives the reasons and a fresh link. */
    @Transactional
    public Result<Dossier> askToComplete(ProjectId id, Set<FormalCheck> met, String reasons, Actor actor) {
        var result = judgement.pronounce(id, Verdict.TO_COMPLETE, met, reasons, actor);
        if (result instanceof Result.Done<Dossier>(var dossier)) {
            mails.toComplete(dossier, reasons.strip(), projects.renewLink(id));
        }
        return result;
    }

    /** Takes the project out, at its holder's wish or because another one carries it on. */
    @Transactional
    public Result<Dossier> withdraw(ProjectId id, String reasons, Actor actor) {
        return told(Verdict.WITHDRAWN, judgement.pronounce(id, Verdict.WITHDRAWN, Set.of(), reasons, actor), reasons);
    }

    /** Puts a project that was not labelled before the committee again. */
    @Transactional
    public Result<Dossier> appeal(ProjectId id, String reasons, Actor actor) {
        return told(Verdict.APPEALED, judgement.pronounce(id, Verdict.APPEALED, Set.of(), reasons, actor), reasons);
    }

    private Result<Dossier> told(Verdict verdict, Result<Dossier> result, String reasons) {
        if (result instanceof Result.Done<Dossier>(var dossier)) {
            mails.decided(dossier, verdict, reasons.strip());
        }
        return result;
    }
}
