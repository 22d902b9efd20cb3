package fr.comptoir.project;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comité de labellisation: decides, with written reasons, which projects go to the vote. */
@Service
@PreAuthorize("hasAnyRole('COMMITTEE', 'ADMINISTRATOR')")
class Committee {

    private final Projects projects;
    private final Decisions decisions;
    private final Judgement judgement;
    private final ProjectMails mails;

    Committee(Projects projects, Decisions decisions, Judgement judgement, ProjectMails mails) {
        this.projects = projects;
        this.decisions = decisions;
        this.judgement = judgement;
        this.mails = mails;
    }

    /** Labels a project that the reviewers found admissible, or that comes back on appeal; its reasons are published. */
    @Transactional
    public Result<Dossier> label(ProjectId id, String reasons, Actor actor) {
        return decide(id, Verdict.LABELLED, reasons, actor);
    }

    /** Does not label it; the holder receives the reasons. */
    @Transactional
    public Result<Dossier> decline(ProjectId id, String reasons, Actor actor) {
        return decide(id, Verdict.NOT_LABELLED, reasons, actor);
    }

    private Result<Dossier> decide(ProjectId id, Verdict verdict, String reasons, Actor actor) {
        if (!isBeforeCommittee(id)) {
            return Result.refused(Refusal.of("project.review.notAdmissible"));
        }
        var result = judgement.pronounce(id, verdict, Set.of(), reasons, actor);
        if (result instanceof Result.Done<Dossier>(var dossier)) {
            mails.decided(dossier, verdict, reasons.strip());
        }
        return result;
    }

    private boolean isBeforeCommittee(ProjectId id) {
        return switch (projects.lock(id)) {
            case APPEALED -> true;
            case UNDER_REVIEW ->
                decisions.of(id).stream()
                        .findFirst()
                        .filter(last -> last.verdict() == Verdict.ADMISSIBLE)
                        .isPresent();
            default -> false;
        };
    }
}
