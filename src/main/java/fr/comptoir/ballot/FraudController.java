package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.fraud.SignalKind;
import fr.comptoir.electorate.fraud.StrikeCause;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fraud desk: what is signalled, what one officer proposes, what another takes. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/signalements")
class FraudController {

    private static final int REFUSED = 422;
    private static final List<Choice> SCOPES = List.of(
            new Choice("ticked", "Ceux que j’ai cochés sur cette page"),
            new Choice("all", "Tous ceux du groupe qui restent à décider"));

    private final PollDesk polls;
    private final FraudPages pages;
    private final FraudDecisions decisions;

    FraudController(PollDesk polls, FraudPages pages, FraudDecisions decisions) {
        this.polls = polls;
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        return desk(polls.edition(slug), page, actor, request, model);
    }

    private String desk(EditionView edition, int page, Actor actor, HttpServletRequest request, Model model) {
        var officer = request.isUserInRole("POLL_OFFICER");
        model.addAttribute("officer", officer);
        model.addAttribute("actor", actor);
        model.addAttribute("page", officer ? pages.desk(edition, page) : pages.numbers(edition));
        return "ballot/fraud";
    }

    @GetMapping("/{kind}/{entry}")
    String group(
            @PathVariable String slug,
            @PathVariable SignalKind kind,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("form", FraudForm.empty());
        return group(polls.edition(slug), kind, entry, page, model);
    }

    private String group(EditionView edition, SignalKind kind, UUID entry, int page, Model model) {
        model.addAttribute("page", pages.group(edition, kind, entry, page));
        model.addAttribute("choices", choices());
        model.addAttribute("scopes", SCOPES);
        return "ballot/fraud-group";
    }

    private static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice("KEEP", "Maintenir : rien d’anormal")),
                        Arrays.stream(StrikeCause.values())
                                .map(cause -> new Choice(cause.name(), "Radier : " + cause.french())))
                .toList();
    }

    @PostMapping("/{kind}/{entry}")
    String propose(
            @PathVariable String slug,
            @PathVariable SignalKind kind,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("form") FraudForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = polls.edition(slug);
        return switch (decisions.propose(edition, kind, entry, form, actor)) {
            case Result.Done<Integer>(var count) -> {
                redirect.addFlashAttribute(
                        "flash", "Proposé pour %d émargement(s). Une autre personne décide.".formatted(count));
                yield "redirect:/gestion/scrutin/" + slug + "/signalements";
            }
            case Result.Refused<Integer>(var reasons) -> {
                FormErrors.apply(errors, reasons);
                response.setStatus(REFUSED);
                yield group(edition, kind, entry, page, model);
            }
        };
    }

    @PostMapping("/propositions/{batch}/confirmation")
    String confirm(
            @PathVariable String slug,
            @PathVariable UUID batch,
            Actor actor,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = polls.edition(slug);
        return switch (decisions.confirm(edition, batch, actor)) {
            case Result.Done<Integer>(var count) -> {
                redirect.addFlashAttribute("flash", "Décidé à deux pour %d émargement(s).".formatted(count));
                yield "redirect:/gestion/scrutin/" + slug + "/signalements";
            }
            case Result.Refused<Integer>(var reasons) -> refused(edition, reasons, actor, request, model, response);
        };
    }

    private String refused(
            EditionView edition,
            List<Refusal> reasons,
            Actor actor,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("refusals", reasons);
        response.setStatus(REFUSED);
        return desk(edition, 0, actor, request, model);
    }

    @PostMapping("/propositions/{batch}/retrait")
    String drop(@PathVariable String slug, @PathVariable UUID batch, Actor actor, RedirectAttributes redirect) {
        decisions
                .drop(polls.edition(slug), batch, actor)
                .ifPresent(_ -> redirect.addFlashAttribute("flash", "La proposition est retirée."));
        return "redirect:/gestion/scrutin/" + slug + "/signalements";
    }
}
