package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the officers ask for the rebuild of the tables, and follow it. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/effacement")
class RebuildController {

    private final PollDesk desk;
    private final Polls polls;
    private final UrnRebuild rebuild;

    RebuildController(PollDesk desk, Polls polls, UrnRebuild rebuild) {
        this.desk = desk;
        this.polls = polls;
        this.rebuild = rebuild;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        return page(desk.edition(slug), model);
    }

    @PostMapping
    String request(
            @PathVariable String slug,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        return switch (rebuild.request(edition, actor)) {
            case Result.Done<EditionId> _ -> {
                redirect.addFlashAttribute("flash", "La reconstruction est demandée : elle avance sans vous.");
                yield "redirect:/gestion/scrutin/" + slug + "/effacement";
            }
            case Result.Refused<EditionId>(var reasons) -> {
                model.addAttribute("refusals", reasons);
                response.setStatus(422);
                yield page(edition, model);
            }
        };
    }

    private String page(EditionView edition, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute(
                "urnOpen", polls.of(edition.id()).filter(PollView::isUrnGone).isPresent());
        var state = rebuild.state(edition.id());
        model.addAttribute("state", state);
        model.addAttribute("done", state.isDone());
        return "ballot/rebuild";
    }
}
