package fr.comptoir.retention;

import fr.comptoir.decision.Decision;
import fr.comptoir.decision.Proposal;
import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is kept about the electors of an edition, until when, and the decision to erase it. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/conservation")
class RetentionController {

    private final Retention retention;
    private final PurgeRows rows;
    private final Editions editions;

    RetentionController(Retention retention, PurgeRows rows, Editions editions) {
        this.retention = retention;
        this.rows = rows;
        this.editions = editions;
    }

    /**
     * Why the data should go.
     *
     * @param reason in the officer's words
     */
    record ReasonForm(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    @GetMapping
    String show(@PathVariable String slug, Actor actor, Model model) {
        model.addAttribute("form", new ReasonForm(""));
        return page(edition(slug), actor, model);
    }

    @PostMapping("/proposition")
    String propose(
            @PathVariable String slug,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = edition(slug);
        return switch (retention.propose(edition, form.text(), actor)) {
            case Result.Done<Proposal> _ ->
                done(slug, "Effacement proposé : une autre personne du bureau le décide.", redirect);
            case Result.Refused<Proposal>(var reasons) -> {
                FormErrors.apply(
                        errors,
                        reasons.stream()
                                .filter(reason -> !reason.field().isEmpty())
                                .toList());
                model.addAttribute(
                        "refusals",
                        reasons.stream()
                                .filter(reason -> reason.field().isEmpty())
                                .toList());
                response.setStatus(422);
                yield page(edition, actor, model);
            }
        };
    }

    @PostMapping("/{proposal}/decision")
    String confirm(
            @PathVariable String slug,
            @PathVariable String proposal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = edition(slug);
        return switch (retention.confirm(edition, id(proposal), actor)) {
            case Result.Done<Decision> _ ->
                done(slug, "Effacement décidé. L’exploitant le lance avec scripts/purge.", redirect);
            case Result.Refused<Decision>(var reasons) -> refused(edition, actor, reasons, model, response);
        };
    }

    @PostMapping("/{proposal}/abandon")
    String drop(
            @PathVariable String slug,
            @PathVariable String proposal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = edition(slug);
        return switch (retention.drop(edition, id(proposal), actor)) {
            case Result.Done<Proposal> _ -> done(slug, "Proposition retirée.", redirect);
            case Result.Refused<Proposal>(var reasons) -> refused(edition, actor, reasons, model, response);
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private EditionView edition(String slug) {
        return editions.bySlug(slug).orElseThrow(NotFound::new);
    }

    private static String done(String slug, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words);
        return "redirect:/gestion/scrutin/" + slug + "/conservation";
    }

    private String refused(
            EditionView edition, Actor actor, List<Refusal> reasons, Model model, HttpServletResponse response) {
        model.addAttribute("refusals", reasons);
        model.addAttribute("form", new ReasonForm(""));
        response.setStatus(422);
        return page(edition, actor, model);
    }

    private String page(EditionView edition, Actor actor, Model model) {
        var id = edition.id();
        model.addAttribute("edition", edition);
        model.addAttribute("actor", actor);
        model.addAttribute("counts", retention.counts(id));
        model.addAttribute("from", retention.from(id));
        model.addAttribute("due", retention.refusal(id).isEmpty());
        model.addAttribute("proposed", retention.proposed(id));
        model.addAttribute("decided", retention.decided(id));
        model.addAttribute("purgedAt", rows.purgedAt(id));
        model.addAttribute("erased", rows.figures(id, PurgeRows.Kind.ERASED));
        model.addAttribute("channels", rows.figures(id, PurgeRows.Kind.CHANNEL));
        model.addAttribute("communes", rows.figures(id, PurgeRows.Kind.COMMUNE).size());
        return "retention/retention";
    }
}
