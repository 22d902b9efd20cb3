package fr.comptoir.results;

import fr.comptoir.ballot.RollChecks;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The results, for everybody. */
@Controller
@RequestMapping("/resultats")
class ResultsController {

    private final Results results;
    private final Editions editions;
    private final ResultPages pages;
    private final RollChecks checks;
    private final Minutes minutes;
    private final Participation participation;

    ResultsController(
            Results results,
            Editions editions,
            ResultPages pages,
            RollChecks checks,
            Minutes minutes,
            Participation participation) {
        this.results = results;
        this.editions = editions;
        this.pages = pages;
        this.checks = checks;
        this.minutes = minutes;
        this.participation = participation;
    }

    /**
     * A result in the list.
     *
     * @param result the result
     * @param figures its headline figures
     */
    record Card(ResultView result, List<ResultPage.Figure> figures) {}

    @GetMapping
    String list(Model model) {
        var cards = results.all().stream()
                .filter(result -> editions.find(result.edition())
                        .filter(EditionView::published)
                        .isPresent())
                .map(result -> new Card(result, pages.figures(result.sheet())))
                .toList();
        model.addAttribute("cards", cards);
        return "results/list";
    }

    /** The result, or a page that says when it will come: nothing of it shows before it is certified. */
    @GetMapping("/{slug}")
    String result(@PathVariable String slug, Model model) {
        var edition = editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
        var result = results.of(edition.id());
        if (result.isEmpty()) {
            model.addAttribute("edition", edition);
            model.addAttribute("turnout", participation.of(edition));
            return "results/waiting";
        }
        model.addAttribute("page", pages.page(edition, result.get()));
        model.addAttribute("checks", checks.of(edition.id()).orElse(null));
        model.addAttribute("minutes", minutes.arePublic(edition.id()));
        return "results/result";
    }
}
