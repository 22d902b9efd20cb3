package fr.comptoir.site;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Rulebook;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How it works, in plain words, and the règlement as it was frozen. */
@Controller
class UnderstandController {

    private final Editions editions;
    private final Rulebooks rulebooks;

    UnderstandController(Editions editions, Rulebooks rulebooks) {
        this.editions = editions;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/comprendre")
    String understand(Model model) {
        var edition = editions.current();
        model.addAttribute("edition", edition.orElse(null));
        model.addAttribute(
                "rulebook", edition.flatMap(e -> rulebooks.of(e.id())).orElse(null));
        return "site/understand";
    }

    @GetMapping("/comprendre/reglement/{slug}")
    String rulebook(@PathVariable String slug, Model model) {
        var edition = published(slug);
        model.addAttribute("edition", edition);
        model.addAttribute("rulebook", frozen(edition));
        return "site/rulebook";
    }

    /** The very bytes that were hashed. */
    @GetMapping("/comprendre/reglement/{slug}/reglement.txt")
    ResponseEntity<String> text(@PathVariable String slug) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .body(frozen(published(slug)).content());
    }

    private EditionView published(String slug) {
        return editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
    }

    private Rulebook frozen(EditionView edition) {
        return rulebooks.of(edition.id()).orElseThrow(NotFound::new);
    }
}
