package fr.comptoir.site;

import fr.comptoir.edition.Editions;
import fr.comptoir.edition.PaperWords;
import fr.comptoir.edition.RuleWords;
import fr.comptoir.edition.Rulebooks;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How it works, in plain words. */
@Controller
class UnderstandController {

    private final Editions editions;
    private final Rulebooks rulebooks;
    private final RuleWords ruleWords;
    private final PaperWords paperWords;

    UnderstandController(Editions editions, Rulebooks rulebooks, RuleWords ruleWords, PaperWords paperWords) {
        this.editions = editions;
        this.rulebooks = rulebooks;
        this.ruleWords = ruleWords;
        this.paperWords = paperWords;
    }

    @GetMapping("/comprendre")
    String understand(Model model) {
        var edition = editions.current();
        model.addAttribute("edition", edition.orElse(null));
        model.addAttribute("paper", edition.map(e -> paperWords.of(e.ballot())).orElse(List.of()));
        model.addAttribute("rule", edition.map(ruleWords::of).orElse(List.of()));
        model.addAttribute(
                "rulebook", edition.flatMap(e -> rulebooks.of(e.id())).orElse(null));
        return "site/understand";
    }
}
