package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.Page;
import fr.comptoir.territory.Commune;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the catalogue's page from one query; what differs between visitors is computed, never kept. */
@Component
class CataloguePages {

    private static final int PAGE_SIZE = 24;

    private final ProjectList list;
    private final ProjectWords words;
    private final VisitorOrder order;
    private final OpenPoll polls;

    CataloguePages(ProjectList list, ProjectWords words, VisitorOrder order, OpenPoll polls) {
        this.list = list;
        this.words = words;
        this.order = order;
        this.polls = polls;
    }

    /**
     * All that a page of the catalogue is made of.
     *
     * @param stamp what changes with the edition's projects
     * @param poll how its poll stands
     */
    private record Contents(
            EditionView edition,
            ProjectList.Stamp stamp,
            OpenPoll.Standing poll,
            CatalogueFilter filter,
            int number,
            int order) {}

    Object contents(EditionView edition, CatalogueFilter filter, int number, long seed) {
        var stamp = list.stamp(edition.id());
        return new Contents(edition, stamp, polls.of(edition.id()), filter, number, order.order(seed, stamp.visible()));
    }

    CataloguePage of(EditionView edition, CatalogueFilter filter, int number, long seed) {
        var poll = polls.of(edition.id());
        var shown = order.sort(visible(edition), seed, CataloguePages::bits);
        var found = shown.stream()
                .filter(filter::keeps)
                .map(project -> card(project, edition, poll))
                .toList();
        return new CataloguePage(
                edition.name(),
                shown.stream().allMatch(project -> project.status() == ProjectStatus.LABELLED),
                poll.open() && shown.stream().anyMatch(project -> project.status() == ProjectStatus.ON_BALLOT),
                Page.of(found, number, filter.onOnePage() ? Math.max(1, found.size()) : PAGE_SIZE),
                shown.size(),
                words.amount(sum(shown), edition),
                filter.href(filter.onOnePage()),
                found.size() > PAGE_SIZE ? filter.href(!filter.onOnePage()) : null);
    }

    private List<ListedProject> visible(EditionView edition) {
        return list.deposited(edition.id()).stream()
                .filter(project -> project.status().isPublic())
                .toList();
    }

    private static long bits(ListedProject project) {
        var id = project.id().value();
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    private static Amount sum(List<ListedProject> projects) {
        return projects.stream().map(ListedProject::requested).reduce(Amount.ZERO, Amount::plus);
    }

    private CataloguePage.Card card(ListedProject project, EditionView edition, OpenPoll.Standing poll) {
        return new CataloguePage.Card(
                ProjectPages.href(edition, project.reference()),
                project.number().orElse(null),
                project.title(),
                project.theme().map(words::theme).orElse(null),
                project.commune().map(Commune::name).orElse(null),
                project.summary(),
                words.amount(project.requested(), edition),
                poll.withdrew(project.number()) ? words.withdrawn().label() : status(project.status()));
    }

    /** On the ballot, every project says the same: only a result is worth a word on each card. */
    private @Nullable String status(ProjectStatus status) {
        return switch (status) {
            case LABELLED, ON_BALLOT -> null;
            default -> words.badge(status).label();
        };
    }
}
