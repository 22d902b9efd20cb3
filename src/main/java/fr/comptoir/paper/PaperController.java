package fr.comptoir.paper;

import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The paper ballots of an edition: print, open batches, compare with the roll, explain a gap. */
@Controller
@RequestMapping("/gestion/papier")
class PaperController {

    private final PaperEditions editions;
    private final Batches batches;
    private final PaperUrn urn;
    private final Gaps gaps;

    PaperController(PaperEditions editions, Batches batches, PaperUrn urn, Gaps gaps) {
        this.editions = editions;
        this.batches = batches;
        this.urn = urn;
        this.gaps = gaps;
    }

    /**
     * A batch in the list.
     *
     * @param batch the batch
     * @param state where it stands, in words
     * @param settled whether it is certain
     */
    record Line(Batch batch, String state, boolean settled) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("papers", editions.all());
        return "paper/papers";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Actor actor, Model model) {
        return page(slug, actor, model);
    }

    @PostMapping("/{slug}/lots")
    String open(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String sheets,
            @RequestParam(defaultValue = "") String territory,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var edition = editions.of(slug).edition();
        return switch (batches.open(edition, label, number(sheets), territory, actor)) {
            case Result.Done<Integer>(var number) -> "redirect:/gestion/papier/" + slug + "/lots/" + number;
            case Result.Refused<Integer>(var reasons) -> {
                model.addAttribute("label", label);
                model.addAttribute("sheets", sheets);
                model.addAttribute("territory", territory);
                yield refused(slug, reasons, actor, model, response);
            }
        };
    }

    @PostMapping("/{slug}/ecart")
    String explain(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("reason", reason);
        return answer(
                slug,
                gaps.propose(editions.of(slug).edition(), reason, actor),
                "Explication proposée. Une autre personne la confirme.",
                actor,
                model,
                response,
                redirect);
    }

    @PostMapping("/{slug}/ecart/{proposal}/confirmer")
    String confirm(
            @PathVariable String slug,
            @PathVariable UUID proposal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var decided = gaps.confirm(editions.of(slug).edition(), proposal, actor);
        return answer(slug, decided, "L’écart est expliqué à deux.", actor, model, response, redirect);
    }

    @PostMapping("/{slug}/ecart/{proposal}/retirer")
    String drop(
            @PathVariable String slug,
            @PathVariable UUID proposal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(slug, gaps.drop(proposal, actor), "Explication retirée.", actor, model, response, redirect);
    }

    private String answer(
            String slug,
            Result<?> result,
            String done,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (result) {
            case Result.Done<?> _ -> {
                redirect.addFlashAttribute("flash", done);
                yield "redirect:/gestion/papier/" + slug;
            }
            case Result.Refused<?>(var reasons) -> refused(slug, reasons, actor, model, response);
        };
    }

    private String refused(String slug, List<Refusal> reasons, Actor actor, Model model, HttpServletResponse response) {
        model.addAttribute("refusals", reasons);
        response.setStatus(422);
        return page(slug, actor, model);
    }

    private String page(String slug, Actor actor, Model model) {
        var paper = editions.of(slug);
        model.addAttribute("paper", paper);
        model.addAttribute("actor", actor);
        model.addAttribute("figures", urn.reconciliation(paper.edition()));
        model.addAttribute("pending", gaps.pending(paper.edition()).orElse(null));
        model.addAttribute("territories", paper.isLocal() ? editions.territories() : List.of());
        model.addAttribute("reasons", NullReason.values());
        model.addAttribute(
                "batches", batches.all(paper.edition()).stream().map(this::line).toList());
        return "paper/paper";
    }

    private Line line(Batch batch) {
        var settled = urn.isSettled(batch);
        if (settled) {
            return new Line(batch, "Terminé", true);
        }
        var state = switch (batches.next(batch)) {
            case 1 -> "Attend une première lecture";
            case 2 ->
                batch.isDone(1)
                        ? "Attend une deuxième lecture"
                        : "Première lecture en cours, la deuxième peut commencer";
            case Batch.THIRD -> "Les deux lectures diffèrent : attend une troisième personne";
            default -> "Lecture en cours";
        };
        return new Line(batch, state, false);
    }

    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
