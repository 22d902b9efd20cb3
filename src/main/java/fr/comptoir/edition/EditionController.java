package fr.comptoir.edition;

import fr.comptoir.allocation.AllFunded;
import fr.comptoir.allocation.WhenItDoesNotFit;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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

/** The editions' settings: one page holds all that an edition is. */
@Controller
@RequestMapping("/gestion/reglages/editions")
class EditionController {

    private static final String LIST = "redirect:/gestion/reglages/editions";

    private final Editions editions;
    private final Rulebooks rulebooks;
    private final EditionDesk desk;
    private final EditionReader reader;
    private final RuleWords ruleWords;
    private final PaperWords paperWords;
    private final MessageSource messages;
    private final ComptoirProperties properties;

    EditionController(
            Editions editions,
            Rulebooks rulebooks,
            EditionDesk desk,
            EditionReader reader,
            RuleWords ruleWords,
            PaperWords paperWords,
            MessageSource messages,
            ComptoirProperties properties) {
        this.editions = editions;
        this.rulebooks = rulebooks;
        this.desk = desk;
        this.reader = reader;
        this.ruleWords = ruleWords;
        this.paperWords = paperWords;
        this.messages = messages;
        this.properties = properties;
    }

    /** A line of the list. */
    record Line(EditionView edition, @Nullable Period vote, boolean frozen) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", editions.all().stream().map(this::line).toList());
        return "edition/editions";
    }

    private Line line(EditionView edition) {
        var vote = edition.calendar().of(Phase.VOTE).orElse(null);
        return new Line(edition, vote, rulebooks.of(edition.id()).isPresent());
    }

    @GetMapping("/nouvelle")
    String start(Model model) {
        model.addAttribute("form", EditionForm.blank());
        return page(Optional.empty(), model);
    }

    @PostMapping("/nouvelle")
    String create(
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var created = reader.read(form, Optional.empty(), errors).map(edition -> desk.create(edition, actor));
        if (isDone(created, errors)) {
            redirect.addFlashAttribute("flash", "L’édition « " + form.name() + " » est créée.");
            return LIST;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(Optional.empty(), model);
    }

    @GetMapping("/{slug}")
    String edit(@PathVariable String slug, Model model) {
        var edition = editions.bySlug(slug).orElseThrow(NotFound::new);
        var rulebook = rulebooks.of(edition.id());
        if (rulebook.isPresent() || edition.kind() == EditionKind.IMPORTED) {
            model.addAttribute("edition", edition);
            model.addAttribute("rule", ruleWords.of(edition));
            model.addAttribute("paper", paperWords.of(edition.ballot()));
            model.addAttribute("rulebook", rulebook.orElse(null));
            return "edition/frozen";
        }
        model.addAttribute("form", EditionForm.of(edition, editions.version(edition.id()), properties.zone()));
        return page(Optional.of(edition), model);
    }

    @PostMapping("/{slug}")
    String change(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var before = editions.bySlug(slug).orElseThrow(NotFound::new);
        var version = Objects.requireNonNullElse(form.version(), -1);
        var changed = reader.read(form, Optional.of(before), errors)
                .map(edition -> desk.update(before.id(), version, edition, actor));
        if (isDone(changed, errors)) {
            redirect.addFlashAttribute("flash", "L’édition « " + form.name() + " » est à jour.");
            return LIST;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(Optional.of(before), model);
    }

    @PostMapping("/{slug}/publication")
    String publish(
            @PathVariable String slug, @RequestParam boolean published, Actor actor, RedirectAttributes redirect) {
        var edition = editions.bySlug(slug).orElseThrow(NotFound::new);
        desk.publish(edition.id(), published, actor);
        redirect.addFlashAttribute(
                "flash",
                "L’édition « " + edition.name() + " » est " + (published ? "publiée." : "retirée du site public."));
        return LIST;
    }

    private static boolean isDone(Optional<Result<EditionView>> result, BindingResult errors) {
        if (result.isPresent() && result.get() instanceof Result.Refused<EditionView>(var reasons)) {
            FormErrors.apply(errors, reasons);
        }
        return !errors.hasErrors();
    }

    /** The page around the form, which is in the model already: put there again, it would lose its errors. */
    private String page(Optional<EditionView> before, Model model) {
        model.addAttribute("edition", before.orElse(null));
        model.addAttribute("phases", Phase.values());
        model.addAttribute("kinds", options("ballot.", BallotKind.values()));
        model.addAttribute("reaches", options("reach.", Reach.values()));
        model.addAttribute("checks", options("check.", ResidencyCheck.values()));
        model.addAttribute("channels", options("channel.", VotingChannel.values()));
        model.addAttribute("ruleChoices", options("rule.choice.", RuleChoice.values()));
        model.addAttribute("policies", options("unfit.", WhenItDoesNotFit.values()));
        model.addAttribute("completions", options("rule.completion.", SharesChoice.values()));
        model.addAttribute("shares", options("rule.share.", AllFunded.Share.values()));
        model.addAttribute("tieBreaks", options("tie.", TieBreakChoice.values()));
        return "edition/edition";
    }

    private List<Choice> options(String key, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        messages.getMessage("edition." + key + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
