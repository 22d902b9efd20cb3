package fr.comptoir.ballot;

import fr.comptoir.decision.Matter;
import fr.comptoir.decision.Proposal;
import fr.comptoir.decision.TwoPersons;
import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.Homonyms;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The homonym desk: somebody meets another person's signature under their own identity, and comes with a document. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/homonymes")
class HomonymController {

    private static final int REFUSED = 422;

    private final PollDesk polls;
    private final FraudPages pages;
    private final TypedIdentity identities;
    private final Homonyms homonyms;
    private final TwoPersons decisions;

    HomonymController(
            PollDesk polls, FraudPages pages, TypedIdentity identities, Homonyms homonyms, TwoPersons decisions) {
        this.polls = polls;
        this.pages = pages;
        this.identities = identities;
        this.homonyms = homonyms;
        this.decisions = decisions;
    }

    /** A proposal with the name of the commune where the person lives. */
    record Line(Proposal proposal, String commune) {}

    @GetMapping
    String show(@PathVariable String slug, Actor actor, Model model) {
        model.addAttribute("form", IdentityForm.empty());
        return desk(polls.edition(slug), actor, model);
    }

    private String desk(EditionView edition, Actor actor, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("over", pages.over(edition));
        model.addAttribute("actor", actor);
        model.addAttribute(
                "pending",
                decisions.pending(edition.id()).stream()
                        .filter(proposal -> proposal.matter() == Matter.HOMONYM)
                        .map(proposal -> new Line(proposal, pages.name(new CommuneCode(proposal.terms()))))
                        .toList());
        return "ballot/homonyms";
    }

    @PostMapping
    String propose(
            @PathVariable String slug,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = polls.edition(slug);
        return read(form, edition, errors, actor, model, response, declaration -> {
            var proposed = homonyms.propose(edition, declaration, BoothForm.text(form.reason()), actor);
            if (proposed instanceof Result.Refused<Proposal>(var reasons)) {
                return refused(edition, reasons, errors, actor, model, response);
            }
            redirect.addFlashAttribute("flash", "Proposé. Une autre personne du bureau décide.");
            return "redirect:/gestion/scrutin/" + slug + "/homonymes";
        });
    }

    /** Another code in place of a lost one: shown once, like the first. */
    @PostMapping("/code")
    String again(
            @PathVariable String slug,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var edition = polls.edition(slug);
        return read(
                form,
                edition,
                errors,
                actor,
                model,
                response,
                declaration -> code(edition, homonyms.again(edition, declaration), errors, actor, model, response));
    }

    /** The code is on the page that answers, not kept in the session for another one. */
    @PostMapping("/{proposal}/confirmation")
    String confirm(
            @PathVariable String slug,
            @PathVariable UUID proposal,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var edition = polls.edition(slug);
        var form = IdentityForm.empty();
        model.addAttribute("form", form);
        return switch (homonyms.confirm(proposal, actor)) {
            case Result.Done<String>(var code) -> code(edition, code, model);
            case Result.Refused<String>(var reasons) -> {
                model.addAttribute("refusals", reasons);
                response.setStatus(REFUSED);
                yield desk(edition, actor, model);
            }
        };
    }

    @PostMapping("/{proposal}/retrait")
    String drop(@PathVariable String slug, @PathVariable UUID proposal, Actor actor, RedirectAttributes redirect) {
        polls.edition(slug);
        homonyms.drop(proposal, actor);
        redirect.addFlashAttribute("flash", "La proposition est retirée.");
        return "redirect:/gestion/scrutin/" + slug + "/homonymes";
    }

    private String code(
            EditionView edition,
            Result<String> result,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return switch (result) {
            case Result.Done<String>(var code) -> code(edition, code, model);
            case Result.Refused<String>(var reasons) -> refused(edition, reasons, errors, actor, model, response);
        };
    }

    private static String code(EditionView edition, String code, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("code", code);
        return "ballot/homonym-code";
    }

    private String read(
            IdentityForm form,
            EditionView edition,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            Function<Declaration, String> next) {
        return identities.withCommune(form, errors, model).map(next).orElseGet(() -> {
            response.setStatus(REFUSED);
            return desk(edition, actor, model);
        });
    }

    private String refused(
            EditionView edition,
            List<Refusal> reasons,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        FormErrors.apply(errors, reasons);
        response.setStatus(REFUSED);
        return desk(edition, actor, model);
    }
}
