package fr.comptoir.site;

import fr.comptoir.edition.EditionKind;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.results.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that anyone may take away and recount. */
@Controller
class OpenDataController {

    private final Editions editions;
    private final Results results;
    private final Rulebooks rulebooks;

    OpenDataController(Editions editions, Results results, Rulebooks rulebooks) {
        this.editions = editions;
        this.results = results;
        this.rulebooks = rulebooks;
    }

    /**
     * What there is to download of an edition.
     *
     * @param slug its place in addresses
     * @param name its name
     * @param imported whether it comes from a published election file
     * @param results whether its result and ballots are published
     * @param frozen whether its règlement is frozen
     */
    record Download(String slug, String name, boolean imported, boolean results, boolean frozen) {}

    @GetMapping("/donnees")
    String data(Model model) {
        model.addAttribute(
                "editions",
                editions.all().stream()
                        .filter(EditionView::published)
                        .map(this::download)
                        .toList());
        return "site/data";
    }

    private Download download(EditionView edition) {
        return new Download(
                edition.slug(),
                edition.name(),
                edition.kind() == EditionKind.IMPORTED,
                results.of(edition.id()).isPresent(),
                rulebooks.of(edition.id()).isPresent());
    }
}
