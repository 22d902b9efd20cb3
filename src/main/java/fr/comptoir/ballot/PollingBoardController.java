package fr.comptoir.ballot;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Dates;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where officers propose, take and drop the decisions of the polling board. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/decisions")
class PollingBoardController {

    private static final int REFUSED = 422;

    private final PollDesk desk;
    private final PollingBoard board;
    private final BoardPages pages;
    private final Dates dates;

    PollingBoardController(PollDesk desk, PollingBoard board, BoardPages pages, Dates dates) {
        this.desk = desk;
        this.board = board;
        this.pages = pages;
        this.dates = dates;
    }

    @GetMapping
    String list(@PathVariable String slug, Actor actor, Model model) {
        return list(desk.edition(slug), actor, model);
    }

    private String list(EditionView edition, Actor actor, Model model) {
        model.addAttribute("page", pages.page(edition));
        model.addAttribute("actor", actor);
        return "ballot/board";
    }

    @GetMapping("/{act}")
    String form(@PathVariable String slug, @PathVariable String act, Model model) {
        model.addAttribute("form", BoardForm.empty());
        return form(desk.edition(slug), act(act), model);
    }

    private String form(EditionView edition, BoardAct act, Model model) {
        var page = pages.page(edition);
        model.addAttribute("page", page);
        model.addAttribute("act", act);
        model.addAttribute("possible", act.isPossible(page.poll()));
        model.addAttribute("projects", act == BoardAct.WITHDRAWAL ? pages.standing(edition) : java.util.List.of());
        return "ballot/board-form";
    }

    @PostMapping("/{act}")
    String propose(
            @PathVariable String slug,
            @PathVariable String act,
            @ModelAttribute("form") BoardForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        if (!errors.hasErrors()) {
            var reason = Objects.requireNonNullElse(form.reason(), "");
            switch (board.propose(edition, form.order(act(act), dates), reason, actor)) {
                case Result.Done<Proposal> _ -> {
                    redirect.addFlashAttribute(
                            "flash", "C’est proposé. Une autre personne du bureau prend la décision.");
                    return "redirect:/gestion/scrutin/" + slug + "/decisions";
                }
                case Result.Refused<Proposal>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(REFUSED);
        return form(edition, act(act), model);
    }

    @PostMapping("/{id}/prise")
    String take(
            @PathVariable String slug,
            @PathVariable UUID id,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        return switch (board.take(edition, id, actor)) {
            case Result.Done<Decision> _ ->
                done(slug, "La décision est prise. Elle s’applique dès maintenant.", redirect);
            case Result.Refused<Decision>(var reasons) -> {
                model.addAttribute("refusals", reasons);
                response.setStatus(REFUSED);
                yield list(edition, actor, model);
            }
        };
    }

    @PostMapping("/{id}/abandon")
    String drop(
            @PathVariable String slug,
            @PathVariable UUID id,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        return switch (board.drop(edition, id, actor)) {
            case Result.Done<Proposal> _ -> done(slug, "La proposition est retirée.", redirect);
            case Result.Refused<Proposal>(var reasons) -> {
                model.addAttribute("refusals", reasons);
                response.setStatus(REFUSED);
                yield list(edition, actor, model);
            }
        };
    }

    private static String done(String slug, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words);
        return "redirect:/gestion/scrutin/" + slug + "/decisions";
    }

    private static BoardAct act(String path) {
        return BoardAct.at(path).orElseThrow(NotFound::new);
    }
}
