package fr.comptoir.project;

import fr.comptoir.platform.FormErrors;
import fr.comptoir.project.PlanCategory.Side;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The financing plan of a deposit; its buttons work without JavaScript. */
@Controller
@RequestMapping("/projets/depot/{token}/plan")
class PlanController {

    private final Submissions submissions;
    private final DepositPages pages;
    private final ProjectWords words;

    PlanController(Submissions submissions, DepositPages pages, ProjectWords words) {
        this.submissions = submissions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    ModelAndView plan(@PathVariable String token, Model model) {
        var deposit = submissions.open(token);
        if (!deposit.isOpen() || deposit.dossier().isEmpty()) {
            return go(token, "");
        }
        var saved = deposit.dossier().get().project().financingPlan();
        return page(deposit, PlanForm.of(saved), List.of(), model);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String token,
            @ModelAttribute("form") PlanForm form,
            @RequestParam(required = false) @Nullable String action,
            Model model) {
        var deposit = submissions.open(token);
        if (deposit.dossier().isEmpty()) {
            throw new NotFound();
        }
        return switch (PlanAction.of(action)) {
            case PlanAction.Add(var side) -> page(deposit, form.plusLine(side), List.of(), model);
            case PlanAction.Remove(var side, var index) -> page(deposit, form.minusLine(side, index), List.of(), model);
            case PlanAction.Save() -> save(deposit, form, List.of(), "/plan#equilibre", model);
            case PlanAction.Later() -> save(deposit, form, List.of(), "", model);
            case PlanAction.Continue() ->
                save(deposit, form, form.plan().check(deposit.edition()), "/verification", model);
        };
    }

    private ModelAndView save(Deposit deposit, PlanForm form, List<Refusal> unfit, String next, Model model) {
        var refusals = form.refusals().isEmpty() ? unfit : form.refusals();
        if (!refusals.isEmpty()) {
            return page(deposit, form, refusals, model);
        }
        return switch (submissions.finance(deposit.token(), form.plan())) {
            case Result.Done<Deposit> _ -> go(deposit.token(), next);
            case Result.Refused<Deposit>(var reasons) -> page(deposit, form, reasons, model);
        };
    }

    private ModelAndView page(Deposit deposit, PlanForm form, List<Refusal> refusals, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        FormErrors.apply(errors, refusals);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("page", pages.of(deposit));
        model.addAttribute("edition", deposit.edition());
        model.addAttribute("plan", form.plan());
        model.addAttribute(
                "gap", Amount.ofCents(Math.abs(form.plan().balance().cents())).french());
        model.addAttribute("expenseCategories", words.categories(Side.EXPENSE));
        model.addAttribute("resourceCategories", words.categories(Side.RESOURCE));
        var status = refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("project/step-plan", model.asMap(), status);
    }

    private static ModelAndView go(String token, String next) {
        return new ModelAndView("redirect:" + DepositPages.path(token) + next);
    }
}
