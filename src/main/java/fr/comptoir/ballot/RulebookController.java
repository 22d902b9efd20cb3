package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.PaperWords;
import fr.comptoir.edition.Rulebook;
import fr.comptoir.edition.Rulebooks;
import fr.comptoir.shared.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the règlement of an edition as it was sealed, with its fingerprint, and gives its exact text. */
@Controller
class RulebookController {

    private final Editions editions;
    private final Rulebooks rulebooks;
    private final Polls polls;
    private final PaperWords words;

    RulebookController(Editions editions, Rulebooks rulebooks, Polls polls, PaperWords words) {
        this.editions = editions;
        this.rulebooks = rulebooks;
        this.polls = polls;
        this.words = words;
    }

    /** The règlement of the current edition; before its seal, the page that says when one votes. */
    @GetMapping("/voter/reglement")
    String current() {
        return editions.current()
                .filter(edition -> rulebooks.of(edition.id()).isPresent())
                .map(edition -> "redirect:/editions/" + edition.slug() + "/reglement")
                .orElse("redirect:/voter");
    }

    @GetMapping("/editions/{slug}/reglement")
    String show(@PathVariable String slug, Model model) {
        var edition = edition(slug);
        model.addAttribute("edition", edition);
        model.addAttribute("rulebook", rulebook(edition));
        model.addAttribute("poll", polls.of(edition.id()).orElse(null));
        model.addAttribute("paper", words.of(edition.ballot()));
        model.addAttribute("lines", polls.lines(edition.id()));
        return "ballot/rulebook";
    }

    /** To the byte what was hashed. */
    @GetMapping("/editions/{slug}/reglement.txt")
    ResponseEntity<byte[]> text(@PathVariable String slug) {
        var content = rulebook(edition(slug)).content();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private EditionView edition(String slug) {
        return editions.bySlug(slug).filter(EditionView::published).orElseThrow(NotFound::new);
    }

    private Rulebook rulebook(EditionView edition) {
        return rulebooks.of(edition.id()).orElseThrow(NotFound::new);
    }
}
