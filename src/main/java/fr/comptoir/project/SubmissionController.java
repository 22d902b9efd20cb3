package fr.comptoir.project;

import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The deposit, one theme per page, opened by a personal link. */
@Controller
@RequestMapping("/projets/depot/{token}")
class SubmissionController {

    private final Submissions submissions;
    private final DepositPages pages;
    private final CheckPages checks;
    private final ProjectWords words;
    private final Territories territories;

    SubmissionController(
            Submissions submissions,
            DepositPages pages,
            CheckPages checks,
            ProjectWords words,
            Territories territories) {
        this.submissions = submissions;
        this.pages = pages;
        this.checks = checks;
        this.words = words;
        this.territories = territories;
    }

    @GetMapping
    String deposit(@PathVariable String token, Model model) {
        show(submissions.open(token), model);
        return "project/deposit";
    }

    @GetMapping("/projet")
    String project(@PathVariable String token, Model model) {
        var deposit = submissions.open(token);
        if (!deposit.isOpen()) {
            return back(token);
        }
        model.addAttribute(
                "form",
                deposit.dossier()
                        .map(saved -> ProjectForm.of(saved.project()))
                        .orElseGet(() -> ProjectForm.of(deposit.idea())));
        return projectPage(deposit, model);
    }

    @PostMapping("/projet")
    ModelAndView describe(
            @PathVariable String token,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model) {
        var commune = commune(form.commune(), errors, model);
        if (!errors.hasErrors()) {
            refuse(submissions.describe(token, form.toAnswers(commune.orElse(null))), errors);
        }
        return errors.hasErrors()
                ? again(projectPage(submissions.open(token), model), model)
                : new ModelAndView(step(token, Step.HOLDER));
    }

    private Optional<CommuneCode> commune(@Nullable String typed, BindingResult errors, Model model) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return switch (territories.choose(typed)) {
            case CommuneChoice.One(var commune) -> Optional.of(commune.code());
            case CommuneChoice.Several(var communes) -> several(communes, errors, model);
            case CommuneChoice.None() -> none(errors);
        };
    }

    private static Optional<CommuneCode> several(List<Commune> communes, BindingResult errors, Model model) {
        model.addAttribute("communeChoices", communes);
        FormErrors.apply(errors, List.of(Refusal.at("commune", "territory.commune.several")));
        return Optional.empty();
    }

    private static Optional<CommuneCode> none(BindingResult errors) {
        FormErrors.apply(errors, List.of(Refusal.at("commune", "territory.commune.unknown")));
        return Optional.empty();
    }

    @GetMapping("/porteur")
    String holder(@PathVariable String token, Model model) {
        var deposit = submissions.open(token);
        if (!deposit.isOpen() || deposit.dossier().isEmpty()) {
            return back(token);
        }
        model.addAttribute("form", HolderForm.of(deposit.dossier().get()));
        return holderPage(deposit, model);
    }

    @PostMapping("/porteur")
    ModelAndView hold(
            @PathVariable String token,
            @Valid @ModelAttribute("form") HolderForm form,
            BindingResult errors,
            Model model) {
        switch (form.toAnswers()) {
            case Result.Refused<HolderAnswers>(var reasons) -> FormErrors.apply(errors, reasons);
            case Result.Done<HolderAnswers>(var answers)
            when !errors.hasErrors() -> refuse(submissions.hold(token, answers), errors);
            case Result.Done<HolderAnswers> _ -> {}
        }
        return errors.hasErrors()
                ? again(holderPage(submissions.open(token), model), model)
                : new ModelAndView(step(token, Step.PLAN));
    }

    @GetMapping("/verification")
    String check(@PathVariable String token, Model model) {
        var deposit = submissions.open(token);
        if (!deposit.isOpen() || deposit.dossier().isEmpty()) {
            return back(token);
        }
        return checkPage(deposit, model);
    }

    @PostMapping("/verification")
    ModelAndView handIn(@PathVariable String token, Model model) {
        return switch (submissions.handIn(token)) {
            case Result.Done<Deposit> _ -> new ModelAndView(back(token));
            case Result.Refused<Deposit> _ -> incomplete(submissions.open(token), model);
        };
    }

    /** What closed in between, or was handed in already, is told by the first page. */
    private ModelAndView incomplete(Deposit deposit, Model model) {
        return deposit.isOpen() ? again(checkPage(deposit, model), model) : new ModelAndView(back(deposit.token()));
    }

    private String projectPage(Deposit deposit, Model model) {
        show(deposit, model);
        model.addAttribute("themes", words.themes());
        return "project/step-project";
    }

    private String holderPage(Deposit deposit, Model model) {
        show(deposit, model);
        model.addAttribute("legalSituations", words.legalSituations());
        return "project/step-holder";
    }

    private String checkPage(Deposit deposit, Model model) {
        show(deposit, model);
        model.addAttribute(
                "answers",
                deposit.dossier()
                        .map(saved -> checks.of(saved, deposit.edition()))
                        .orElseThrow(NotFound::new));
        model.addAttribute(
                "missing",
                deposit.missing().stream()
                        .map(reason -> new Choice(pages.of(deposit).path() + "/" + reason.field(), words.say(reason)))
                        .toList());
        return "project/step-check";
    }

    private void show(Deposit deposit, Model model) {
        model.addAttribute("page", pages.of(deposit));
    }

    private static void refuse(Result<Deposit> result, BindingResult errors) {
        if (result instanceof Result.Refused<Deposit>(var reasons)) {
            FormErrors.apply(errors, reasons);
        }
    }

    private static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String step(String token, Step step) {
        return back(token) + "/" + step.path();
    }

    private static String back(String token) {
        return "redirect:" + DepositPages.path(token);
    }
}
