package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.shared.Amount;
import fr.comptoir.territory.Commune;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a project into words for its public page. */
@Component
class ProjectPages {

    private final Ideas ideas;
    private final Decisions decisions;
    private final ProjectWords words;
    private final OpenPoll polls;

    ProjectPages(Ideas ideas, Decisions decisions, ProjectWords words, OpenPoll polls) {
        this.ideas = ideas;
        this.decisions = decisions;
        this.words = words;
        this.polls = polls;
    }

    ProjectPage of(ProjectView project, EditionView edition) {
        var plan = project.financingPlan();
        var poll = polls.of(edition.id());
        var withdrawn = poll.withdrew(project.number());
        return new ProjectPage(
                href(edition, project.reference()),
                edition.name(),
                edition.slug(),
                project.reference(),
                project.number().orElse(null),
                project.title(),
                project.summary(),
                paragraphs(project.description()),
                paragraphs(project.why()),
                paragraphs(project.plus()),
                project.theme().map(words::theme).orElse(null),
                project.commune().map(Commune::name).orElse(null),
                project.commune().map(commune -> commune.epci().name()).orElse(null),
                project.holderName(),
                project.legalSituation()
                        .map(legal -> words.say("project.legal." + legal))
                        .orElse(null),
                words.amount(project.requested(), edition),
                plan.lines().isEmpty() ? null : words.amount(project.cost(), edition),
                share(project.requested(), project.cost()),
                withdrawn ? words.withdrawn() : words.badge(project.status()),
                plan.lines().isEmpty() ? null : words.table(plan, edition),
                opinion(project),
                origin(project),
                project.status() == ProjectStatus.ON_BALLOT && poll.open() && !withdrawn,
                resultKnown(project.status()));
    }

    static String href(EditionView edition, String reference) {
        return "/projets/" + edition.slug() + "/" + reference;
    }

    private static boolean resultKnown(ProjectStatus status) {
        return switch (status) {
            case FUNDED, NOT_FUNDED, AGREED, UNDER_WAY, REPORTED, CLOSED -> true;
            default -> false;
        };
    }

    private static long share(Amount requested, Amount cost) {
        return cost.isPositive() ? Math.round(100.0 * requested.cents() / cost.cents()) : 100;
    }

    private List<String> opinion(ProjectView project) {
        return decisions.of(project.id()).stream()
                .filter(decision -> decision.verdict() == Verdict.LABELLED)
                .findFirst()
                .map(decision -> paragraphs(decision.reasons()))
                .orElse(List.of());
    }

    private ProjectPage.@Nullable Origin origin(ProjectView project) {
        return project.idea()
                .flatMap(ideas::find)
                .filter(IdeaView::published)
                .map(idea -> new ProjectPage.Origin("/idees/" + idea.reference(), idea.reference(), idea.sentence()))
                .orElse(null);
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
