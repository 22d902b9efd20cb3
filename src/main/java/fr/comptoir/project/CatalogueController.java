package fr.comptoir.project;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects as everybody reads them: a catalogue without a first place, and a page for each. */
@Controller
@RequestMapping("/projets")
class CatalogueController {

    private final Editions editions;
    private final ProjectCatalogue catalogue;
    private final CataloguePages pages;
    private final ProjectPages projectPages;
    private final ProjectWords words;

    CatalogueController(
            Editions editions,
            ProjectCatalogue catalogue,
            CataloguePages pages,
            ProjectPages projectPages,
            ProjectWords words) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.pages = pages;
        this.projectPages = projectPages;
        this.words = words;
    }

    @GetMapping
    String projects(
            @ModelAttribute("filter") CatalogueFilter filter,
            @RequestParam(defaultValue = "0") String page,
            @CookieValue(name = VisitorOrder.COOKIE, required = false) @Nullable String seed,
            HttpServletResponse response,
            Model model) {
        var edition = edition(filter.edition());
        if (edition.isEmpty()) {
            return "project/catalogue-empty";
        }
        var order = seed == null ? VisitorOrder.next() : VisitorOrder.of(seed);
        response.addHeader(HttpHeaders.SET_COOKIE, order.cookie().toString());
        model.addAttribute("page", pages.of(edition.get(), filter, number(page), order));
        model.addAttribute("themes", words.themes());
        model.addAttribute("epcis", words.epcis());
        return "project/catalogue";
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
