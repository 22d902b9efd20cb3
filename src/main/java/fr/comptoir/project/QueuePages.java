package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Dates;
import fr.comptoir.project.QueuePage.Row;
import fr.comptoir.project.QueuePage.Tab;
import fr.comptoir.shared.Page;
import fr.comptoir.territory.Commune;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the reviewers' queue: the projects that wait, the longest waiting first. */
@Component
class QueuePages {

    private static final int PAGE_SIZE = 25;

    private final ProjectList list;
    private final ProjectWords words;
    private final Dates dates;

    QueuePages(ProjectList list, ProjectWords words, Dates dates) {
        this.list = list;
        this.words = words;
        this.dates = dates;
    }

    QueuePage of(EditionView edition, QueueTab tab, String searched, int number) {
        var projects = list.deposited(edition.id());
        var rows = projects.stream()
                .filter(project -> tab.holds(project) && project.says(searched))
                .sorted(Comparator.comparing(
                                (ListedProject project) -> project.submittedAt().orElse(Instant.EPOCH))
                        .thenComparing(ListedProject::reference))
                .map(project -> row(project, edition))
                .toList();
        return new QueuePage(
                edition.name(),
                tabs(projects, tab),
                Page.of(rows, number, PAGE_SIZE),
                href(edition, tab, searched),
                searched,
                tab.key());
    }

    private static List<Tab> tabs(List<ListedProject> projects, QueueTab current) {
        return Arrays.stream(QueueTab.values())
                .map(tab -> new Tab(
                        tab.key(),
                        tab.label(),
                        projects.stream().filter(tab::holds).count(),
                        tab == current))
                .toList();
    }

    private static String href(EditionView edition, QueueTab tab, String searched) {
        return "/gestion/instruction?edition=" + edition.slug() + "&etat=" + tab.key()
                + (searched.isBlank() ? "" : "&q=" + UriUtils.encode(searched, StandardCharsets.UTF_8));
    }

    private Row row(ListedProject project, EditionView edition) {
        return new Row(
                ReviewFile.href(edition, project.reference()),
                project.reference(),
                project.title(),
                project.holderName(),
                project.commune().map(Commune::name).orElse("Tout le territoire"),
                words.amount(project.requested(), edition),
                project.submittedAt().map(dates::shortDay).orElse(""),
                words.badge(project.status()));
    }
}
