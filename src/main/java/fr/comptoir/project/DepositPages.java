package fr.comptoir.project;

import fr.comptoir.edition.Phase;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.DepositPage.StepView;
import fr.comptoir.shared.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a deposit into words. */
@Component
class DepositPages {

    private final Decisions decisions;
    private final ProjectWords words;
    private final Dates dates;

    DepositPages(Decisions decisions, ProjectWords words, Dates dates) {
        this.decisions = decisions;
        this.words = words;
        this.dates = dates;
    }

    DepositPage of(Deposit deposit) {
        var dossier = deposit.dossier();
        var project = dossier.map(Dossier::project);
        return new DepositPage(
                path(deposit.token()),
                deposit.idea().sentence(),
                deposit.idea().reference(),
                deposit.edition().name(),
                project.map(ProjectView::reference).orElse(null),
                project.map(ProjectView::title).orElse(null),
                project.map(ProjectView::status).orElse(null),
                project.map(ProjectView::status).map(words::badge).orElse(null),
                deposit.closed().map(words::say).orElse(null),
                deadline(deposit),
                dossier.flatMap(Dossier::mailbox).map(EmailAddress::masked).orElse(null),
                dossier.map(this::reasons).orElse(null),
                project.map(shown -> publicPage(deposit, shown)).orElse(null),
                steps(deposit),
                dossier.isPresent() && deposit.missing().isEmpty(),
                path(deposit.token()) + "/" + deposit.next());
    }

    static String path(String token) {
        return "/projets/depot/" + token;
    }

    /** A draft has until the end of the phase; a project to complete has no other limit than the seal. */
    private @Nullable String deadline(Deposit deposit) {
        var status = deposit.dossier().map(Dossier::status).orElse(ProjectStatus.DRAFT);
        return Optional.of(status)
                .filter(now -> now == ProjectStatus.DRAFT && deposit.isOpen())
                .flatMap(_ -> deposit.edition().calendar().of(Phase.SUBMISSION))
                .map(period -> dates.dayTime(period.endsAt()))
                .orElse(null);
    }

    private @Nullable String reasons(Dossier dossier) {
        return decisions.of(dossier.id()).stream()
                .findFirst()
                .filter(last -> last.verdict().status() == dossier.status() && last.verdict() != Verdict.ADMISSIBLE)
                .map(Decision::reasons)
                .orElse(null);
    }

    private static @Nullable String publicPage(Deposit deposit, ProjectView project) {
        return project.status().isPublic() ? "/projets/" + deposit.edition().slug() + "/" + project.reference() : null;
    }

    private List<StepView> steps(Deposit deposit) {
        var done = deposit.done();
        return Arrays.stream(Step.values())
                .map(step -> new StepView(
                        path(deposit.token()) + "/" + step.path(),
                        words.say("project.step." + step),
                        done.contains(step)))
                .toList();
    }
}
