package fr.comptoir.followup;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.project.ProjectCatalogue;
import fr.comptoir.project.ProjectView;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The follow-up desk: every agreement, and the file of one. */
@Controller
@RequestMapping("/gestion/suivi")
class FollowUpController {

    private final FollowUpDesk desk;
    private final Agreements agreements;
    private final FundedProjects projects;
    private final ProjectCatalogue catalogue;
    private final Editions editions;

    FollowUpController(
            FollowUpDesk desk,
            Agreements agreements,
            FundedProjects projects,
            ProjectCatalogue catalogue,
            Editions editions) {
        this.desk = desk;
        this.agreements = agreements;
        this.projects = projects;
        this.catalogue = catalogue;
        this.editions = editions;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String edition, Model model) {
        var rows = agreements.all().stream()
                .map(projects::of)
                .filter(row -> edition.isEmpty() || row.edition().slug().equals(edition))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("edition", edition);
        model.addAttribute("editions", projects.editions());
        model.addAttribute(
                "granted", sum(rows.stream().map(FundedProject::granted).toList()));
        model.addAttribute("paid", sum(rows.stream().map(FundedProject::paid).toList()));
        return "followup/desk";
    }

    private static String sum(List<Amount> amounts) {
        return amounts.stream().reduce(Amount.ZERO, Amount::plus).french();
    }

    @GetMapping("/{slug}/{reference}")
    ModelAndView file(@PathVariable String slug, @PathVariable String reference, Model model) {
        return show(project(slug, reference), model);
    }

    @PostMapping("/{slug}/{reference}/signature")
    ModelAndView sign(
            @PathVariable String slug,
            @PathVariable String reference,
            @ModelAttribute("signForm") FollowUpForms.Sign form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var project = project(slug, reference);
        var day = FollowUpForms.day(form.signedOn(), "signedOn", errors);
        return answer(
                errors,
                project,
                model,
                redirect,
                "La signature est enregistrée.",
                () -> desk.sign(project.id(), day.orElseThrow(), actor));
    }

    @PostMapping("/{slug}/{reference}/versements")
    ModelAndView plan(
            @PathVariable String slug,
            @PathVariable String reference,
            @ModelAttribute("instalmentForm") FollowUpForms.Plan form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var project = project(slug, reference);
        var day = FollowUpForms.day(form.dueOn(), "dueOn", errors);
        var amount = FollowUpForms.amount(form.amount(), errors);
        return answer(
                errors,
                project,
                model,
                redirect,
                "Le versement est prévu.",
                () -> desk.plan(project.id(), day.orElseThrow(), amount.orElseThrow(), actor));
    }

    @PostMapping("/{slug}/{reference}/paiements")
    ModelAndView pay(
            @PathVariable String slug,
            @PathVariable String reference,
            @ModelAttribute("paymentForm") FollowUpForms.Pay form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var project = project(slug, reference);
        var instalment = FollowUpForms.instalment(form.instalment(), errors);
        var day = FollowUpForms.day(form.paidOn(), "paidOn", errors);
        return answer(
                errors,
                project,
                model,
                redirect,
                "Le versement est noté comme payé.",
                () -> desk.pay(project.id(), instalment.orElseThrow(), day.orElseThrow(), actor));
    }

    @PostMapping("/{slug}/{reference}/nouvelles")
    ModelAndView publish(
            @PathVariable String slug,
            @PathVariable String reference,
            @Valid @ModelAttribute("newsForm") FollowUpForms.News form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var project = project(slug, reference);
        return answer(
                errors,
                project,
                model,
                redirect,
                "La nouvelle est publiée.",
                () -> desk.publish(
                        project.id(),
                        needed(form.title()).strip(),
                        needed(form.text()).strip(),
                        actor));
    }

    @PostMapping("/{slug}/{reference}/etape")
    ModelAndView advance(
            @PathVariable String slug,
            @PathVariable String reference,
            @ModelAttribute("stateForm") FollowUpForms.Advance form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Actor actor) {
        var project = project(slug, reference);
        var state = FollowUpForms.state(form.to(), errors);
        return answer(
                errors,
                project,
                model,
                redirect,
                "Le suivi passe à l’étape suivante.",
                () -> desk.advance(project.id(), state.orElseThrow(), actor));
    }

    private ModelAndView answer(
            BindingResult errors,
            ProjectView project,
            Model model,
            RedirectAttributes redirect,
            String done,
            Supplier<Result<AgreementView>> gesture) {
        if (!errors.hasErrors() && gesture.get() instanceof Result.Refused<AgreementView>(var reasons)) {
            FormErrors.apply(errors, reasons);
        }
        if (errors.hasErrors()) {
            var again = show(project, model);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addFlashAttribute("flash", done);
        var edition = editions.find(project.editionId()).map(EditionView::slug).orElseThrow();
        return new ModelAndView("redirect:/gestion/suivi/" + edition + "/" + project.reference());
    }

    private ModelAndView show(ProjectView project, Model model) {
        var agreement = agreements.of(project.id()).orElseThrow(NotFound::new);
        model.addAttribute("file", projects.of(agreement));
        blank(model, "signForm", new FollowUpForms.Sign(null));
        blank(model, "instalmentForm", new FollowUpForms.Plan(null, null));
        blank(model, "paymentForm", new FollowUpForms.Pay(null, null));
        blank(model, "newsForm", new FollowUpForms.News(null, null));
        blank(model, "stateForm", new FollowUpForms.Advance(null));
        return new ModelAndView("followup/file");
    }

    private static void blank(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private ProjectView project(String slug, String reference) {
        var edition = editions.bySlug(slug).orElseThrow(NotFound::new);
        return catalogue.byReference(edition.id(), reference).orElseThrow(NotFound::new);
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a form that was not checked");
        }
        return value;
    }
}
