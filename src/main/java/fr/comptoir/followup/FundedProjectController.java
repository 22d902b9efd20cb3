package fr.comptoir.followup;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the funded projects, for everybody. */
@Controller
@RequestMapping("/projets-soutenus")
class FundedProjectController {

    private final FundedProjects projects;
    private final Agreements agreements;
    private final ProjectCatalogue catalogue;
    private final Editions editions;

    FundedProjectController(
            FundedProjects projects, Agreements agreements, ProjectCatalogue catalogue, Editions editions) {
        this.projects = projects;
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.editions = editions;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String edition, Model model) {
        var published =
                projects.editions().stream().filter(EditionView::published).toList();
        var shown = published.stream()
                .filter(each -> edition.isEmpty() || each.slug().equals(edition))
                .toList();
        model.addAttribute("editions", published);
        model.addAttribute("edition", edition);
        model.addAttribute("groups", shown.stream().map(this::group).toList());
        return "followup/list";
    }

    private Group group(EditionView edition) {
        return new Group(edition, projects.in(edition));
    }

    @GetMapping("/{slug}/{reference}")
    String fiche(@PathVariable String slug, @PathVariable String reference, Model model) {
        var edition = editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
        var project = catalogue.byReference(edition.id(), reference).orElseThrow(NotFound::new);
        var agreement = agreements.of(project.id()).orElseThrow(NotFound::new);
        model.addAttribute("funded", new FundedProject(edition, project, agreement));
        return "followup/fiche";
    }

    /**
     * The funded projects of one edition.
     *
     * @param edition the edition
     * @param projects its funded projects
     */
    record Group(EditionView edition, List<FundedProject> projects) {}
}
