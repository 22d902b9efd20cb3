package fr.comptoir.project;

import fr.comptoir.accompaniment.AccompanimentView;
import fr.comptoir.accompaniment.Portfolio;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.ReviewFile.Desk;
import fr.comptoir.project.ReviewFile.Help;
import fr.comptoir.project.ReviewFile.IdeaLine;
import fr.comptoir.project.ReviewFile.Past;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what reviewers and committee need on one page: answers, lineage, past decisions. */
@Component
class ReviewFiles {

    private final Editions editions;
    private final ProjectCatalogue catalogue;
    private final Projects projects;
    private final ProjectPages pages;
    private final Ideas ideas;
    private final Portfolio portfolio;
    private final Decisions decisions;
    private final ProjectWords words;
    private final Dates dates;

    ReviewFiles(
            Editions editions,
            ProjectCatalogue catalogue,
            Projects projects,
            ProjectPages pages,
            Ideas ideas,
            Portfolio portfolio,
            Decisions decisions,
            ProjectWords words,
            Dates dates) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.pages = pages;
        this.ideas = ideas;
        this.portfolio = portfolio;
        this.decisions = decisions;
        this.words = words;
        this.dates = dates;
    }

    /**
     * The file of this project.
     *
     * @throws NotFound when there is none, or only a draft: drafts belong to their holders alone
     */
    ReviewFile open(String edition, String reference) {
        var known = editions.bySlug(edition).orElseThrow(NotFound::new);
        return catalogue
                .byReference(known.id(), reference)
                .filter(project -> project.status() != ProjectStatus.DRAFT)
                .flatMap(project -> projects.find(project.id()))
                .map(dossier -> file(dossier, known))
                .orElseThrow(NotFound::new);
    }

    private ReviewFile file(Dossier dossier, EditionView edition) {
        var project = dossier.project();
        var idea = project.idea().flatMap(ideas::find);
        var past = decisions.of(dossier.id());
        return new ReviewFile(
                dossier.id(),
                ReviewFile.href(edition, project.reference()),
                pages.of(project, edition),
                dossier.mailbox().map(EmailAddress::value).orElse(null),
                dossier.submittedAt().map(dates::dayTime).orElse(null),
                idea.map(this::line).orElse(null),
                idea.map(IdeaView::id).flatMap(portfolio::of).map(this::help).orElse(null),
                past.stream().map(this::past).toList(),
                desk(dossier.status(), past.stream().findFirst()),
                dossier.status().canBecome(ProjectStatus.TO_COMPLETE));
    }

    private static Desk desk(ProjectStatus status, Optional<Decision> last) {
        return switch (status) {
            case SUBMITTED -> Desk.BEGIN;
            case UNDER_REVIEW ->
                last.filter(decision -> decision.verdict() == Verdict.ADMISSIBLE)
                                .isPresent()
                        ? Desk.DECIDE
                        : Desk.CHECK;
            case APPEALED -> Desk.DECIDE;
            case DRAFT, TO_COMPLETE -> Desk.HOLDER;
            case NOT_LABELLED -> Desk.DECLINED;
            case LABELLED -> Desk.LABELLED;
            case ON_BALLOT, FUNDED, NOT_FUNDED, WITHDRAWN, AGREED, UNDER_WAY, REPORTED, CLOSED -> Desk.DONE;
        };
    }

    private IdeaLine line(IdeaView idea) {
        var how = words.say("idea.channel." + idea.channel());
        return new IdeaLine(
                idea.reference(), idea.sentence(), dates.day(idea.voicedAt()) + " · " + how, idea.published());
    }

    private Help help(AccompanimentView help) {
        return new Help(
                help.adviserName(),
                help.adviserStructure(),
                help.totalMinutes() / 60 + "\u00a0h\u00a0" + String.format("%02d", help.totalMinutes() % 60),
                help.actions().size(),
                ProjectPages.paragraphs(help.roadmap()));
    }

    private Past past(Decision decision) {
        return new Past(
                badge(decision.verdict()),
                dates.dayTime(decision.decidedAt()),
                decision.decidedBy(),
                ProjectPages.paragraphs(decision.reasons()),
                decision.checks().stream()
                        .sorted()
                        .map(check -> words.say("project.check." + check))
                        .toList());
    }

    private Badge badge(Verdict verdict) {
        return verdict == Verdict.ADMISSIBLE
                ? new Badge("info", words.say("project.verdict.ADMISSIBLE"))
                : words.badge(verdict.status());
    }
}
