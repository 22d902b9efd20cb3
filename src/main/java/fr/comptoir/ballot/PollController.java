package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.RefusalCounts;
import fr.comptoir.electorate.fraud.RollReview;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The polling officers' desk: prepare, seal, follow the turnout, open the urn. */
@Controller
@RequestMapping("/gestion/scrutin")
class PollController {

    private final PollDesk desk;
    private final Sealing sealing;
    private final RefusalCounts refusals;
    private final RollReview review;
    private final BoardPages board;

    PollController(PollDesk desk, Sealing sealing, RefusalCounts refusals, RollReview review, BoardPages board) {
        this.desk = desk;
        this.sealing = sealing;
        this.refusals = refusals;
        this.review = review;
        this.board = board;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("polls", desk.all());
        return "ballot/polls";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Actor actor, Model model) {
        return page(desk.edition(slug), actor, model);
    }

    @PostMapping("/{slug}/sceau")
    String seal(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String empreinte,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        return switch (sealing.seal(edition, actor, empreinte)) {
            case Result.Done<Sealing.Sealed>(var sealed) -> {
                redirect.addFlashAttribute(
                        "flash",
                        switch (sealed) {
                            case ONCE -> "Premier sceau posé. Une autre personne du bureau pose le second.";
                            case FOR_GOOD -> "Le scrutin est scellé : règles, projets et dates ne changent plus.";
                        });
                yield "redirect:/gestion/scrutin/" + slug;
            }
            case Result.Refused<Sealing.Sealed>(var reasons) -> refused(edition, actor, reasons, model, response);
        };
    }

    @PostMapping("/{slug}/urne")
    String openUrn(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean sansDecision,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        return switch (desk.openUrn(edition, sansDecision, actor)) {
            case Result.Done<Integer>(var count) -> {
                redirect.addFlashAttribute("flash", "L’urne est ouverte : bulletins trouvés, " + count + ".");
                yield "redirect:/gestion/scrutin/" + slug;
            }
            case Result.Refused<Integer>(var reasons) -> refused(edition, actor, reasons, model, response);
        };
    }

    private String refused(
            EditionView edition, Actor actor, List<Refusal> reasons, Model model, HttpServletResponse response) {
        model.addAttribute("refusals", reasons);
        response.setStatus(422);
        return page(edition, actor, model);
    }

    private String page(EditionView edition, Actor actor, Model model) {
        model.addAttribute("page", desk.page(edition));
        model.addAttribute("refused", refusals.totals(edition.id()));
        model.addAttribute("roll", review.figures(edition.id()));
        model.addAttribute("waiting", board.page(edition).waiting().size());
        model.addAttribute("actor", actor);
        return "ballot/poll";
    }
}
