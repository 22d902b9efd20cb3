package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.RollAnswer;
import fr.comptoir.electorate.RollRequests;
import fr.comptoir.electorate.fraud.SignalKind;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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

/**
 * Somebody asks what the roll holds about them, has their commune corrected, or says that they have not voted. Answers are
 * pages of their own, with nothing of the identity in an address or a session.
 */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/droits")
class RollRequestController {

    private static final int REFUSED = 422;
    private static final Map<String, SignalKind> CASES =
            Map.of("vote-conteste", SignalKind.CONTESTED, "opposition", SignalKind.OBJECTION);

    private final PollDesk polls;
    private final FraudPages pages;
    private final TypedIdentity identities;
    private final RollRequests requests;
    private final FraudDecisions decisions;

    RollRequestController(
            PollDesk polls,
            FraudPages pages,
            TypedIdentity identities,
            RollRequests requests,
            FraudDecisions decisions) {
        this.polls = polls;
        this.pages = pages;
        this.identities = identities;
        this.requests = requests;
        this.decisions = decisions;
    }

    /** A signature with its commune's name. */
    record Line(RollAnswer answer, String commune) {}

    @GetMapping
    String ask(@PathVariable String slug, Model model) {
        model.addAttribute("form", IdentityForm.empty());
        return form(polls.edition(slug), model);
    }

    private static String form(EditionView edition, Model model) {
        model.addAttribute("edition", edition);
        return "ballot/roll-request";
    }

    private static String missing(EditionView edition, Model model, HttpServletResponse response) {
        response.setStatus(REFUSED);
        return form(edition, model);
    }

    @PostMapping
    String answer(
            @PathVariable String slug,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var edition = polls.edition(slug);
        return identities
                .alone(form, errors)
                .map(declaration -> answer(edition, declaration, actor, model))
                .orElseGet(() -> missing(edition, model, response));
    }

    private String answer(EditionView edition, Declaration declaration, Actor actor, Model model) {
        var lines = requests.answer(edition, declaration, actor).stream()
                .map(answer -> new Line(answer, pages.name(answer.commune())))
                .toList();
        model.addAttribute("edition", edition);
        model.addAttribute("over", pages.over(edition));
        model.addAttribute("lines", lines);
        return "ballot/roll-answer";
    }

    @PostMapping("/commune")
    String correct(
            @PathVariable String slug,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = polls.edition(slug);
        var declaration = identities.alone(form, errors);
        if (declaration.isEmpty()) {
            return missing(edition, model, response);
        }
        var commune = identities.commune(form, errors, model);
        if (commune.isEmpty()) {
            response.setStatus(REFUSED);
            return answer(edition, declaration.get(), actor, model);
        }
        requests.correct(
                edition,
                requests.own(edition, declaration.get(), entry(form)),
                commune.get().code(),
                actor);
        redirect.addFlashAttribute("flash", "La commune est corrigée dans l’émargement.");
        return "redirect:/gestion/scrutin/" + slug + "/droits";
    }

    @PostMapping("/{request:vote-conteste|opposition}")
    String contest(
            @PathVariable String slug,
            @PathVariable String request,
            @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = polls.edition(slug);
        var kind = Optional.ofNullable(CASES.get(request)).orElseThrow(NotFound::new);
        var declaration = identities.alone(form, errors);
        if (declaration.isEmpty()) {
            return missing(edition, model, response);
        }
        var own = requests.own(edition, declaration.get(), entry(form));
        if (decisions.contest(edition, kind, own.entry().value()) instanceof Result.Refused<Integer>(var reasons)) {
            FormErrors.apply(errors, reasons);
            response.setStatus(REFUSED);
            return answer(edition, declaration.get(), actor, model);
        }
        redirect.addFlashAttribute("flash", "Un signalement est ouvert : deux personnes du bureau décideront.");
        return "redirect:/gestion/scrutin/" + slug + "/signalements";
    }

    private static UUID entry(IdentityForm form) {
        try {
            return UUID.fromString(BoothForm.text(form.entry()));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
