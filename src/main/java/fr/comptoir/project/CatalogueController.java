package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.PageMemory;
import fr.comptoir.platform.VisitorOrder;
import fr.comptoir.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The projects as everybody reads them: a catalogue without a first place, and a page for each. */
@Controller
@RequestMapping("/projets")
class CatalogueController {

    private final Editions editions;
    private final ProjectCatalogue catalogue;
    private final CataloguePages pages;
    private final ProjectPages projectPages;
    private final ProjectWords words;
    private final VisitorOrder order;
    private final PageMemory memory;

    CatalogueController(
            Editions editions,
            ProjectCatalogue catalogue,
            CataloguePages pages,
            ProjectPages projectPages,
            ProjectWords words,
            VisitorOrder order,
            PageMemory memory) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.pages = pages;
        this.projectPages = projectPages;
        this.words = words;
        this.order = order;
        this.memory = memory;
    }

    @GetMapping
    View projects(
            @ModelAttribute("filter") CatalogueFilter filter,
            @RequestParam(defaultValue = "0") String page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var edition = edition(filter.edition());
        if (edition.isEmpty()) {
            return memory.page("project/catalogue-empty", "", _ -> {});
        }
        var seed = order.seed(request, response);
        var contents = pages.contents(edition.get(), filter, number(page), seed);
        return memory.page("project/catalogue", contents, model -> {
            model.put("page", pages.of(edition.get(), filter, number(page), seed));
            model.put("themes", words.themes());
            model.put("epcis", words.epcis());
        });
    }

    @GetMapping("/{edition}/{reference}")
    String project(@PathVariable("edition") String slug, @PathVariable String reference, Model model) {
        var edition = published(slug);
        var project = catalogue
                .byReference(edition.id(), reference)
                .filter(found -> found.status().isPublic())
                .orElseThrow(NotFound::new);
        model.addAttribute("page", projectPages.of(project, edition));
        return "project/project";
    }

    private Optional<EditionView> edition(@Nullable String slug) {
        return slug == null || slug.isBlank() ? editions.current() : Optional.of(published(slug));
    }

    private EditionView published(String slug) {
        return editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
    }

    /** Whatever is no page number means the first page. */
    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
