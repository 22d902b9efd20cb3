package fr.comptoir.project;

import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Result;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project's file: the formal check, the committee's decision. */
@Controller
@RequestMapping("/gestion/instruction/{edition}/{reference}")
class ReviewController {

    private final ReviewFiles files;
    private final ReviewDesk desk;
    private final Committee committee;
    private final ProjectWords words;

    ReviewController(ReviewFiles files, ReviewDesk desk, Committee committee, ProjectWords words) {
        this.files = files;
        this.desk = desk;
        this.committee = committee;
        this.words = words;
    }

    /** The file that the address names; drafts belong to their holders alone. */
    @ModelAttribute("file")
    ReviewFile file(@PathVariable String edition, @PathVariable String reference) {
        return files.open(edition, reference);
    }

    @GetMapping
    String read(Model model) {
        model.addAttribute("form", ReviewForm.EMPTY);
        return page(model);
    }

    @PostMapping("/debut")
    String begin(
            @ModelAttribute(name = "file", binding = false) ReviewFile file, Actor actor, RedirectAttributes redirect) {
        var said = switch (desk.begin(file.id(), actor)) {
            case Result.Done<Dossier> _ -> "L’instruction commence. Le porteur le voit sur sa page.";
            case Result.Refused<Dossier>(var reasons) -> words.say(reasons.getFirst());
        };
        redirect.addFlashAttribute("flash", said);
        return "redirect:" + file.href();
    }

    @PostMapping("/controle")
    ModelAndView check(
            @ModelAttribute(name = "file", binding = false) ReviewFile file,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        if (form.asks("completer")) {
            var asked = desk.askToComplete(file.id(), form.met(), form.why(), actor);
            return answer(asked, Gesture.COMPLETE.done(), file, errors, redirect, model);
        }
        var admitted = desk.admit(file.id(), form.met(), form.why(), actor);
        return answer(admitted, "Le projet est recevable. Le comité peut décider.", file, errors, redirect, model);
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @ModelAttribute(name = "file", binding = false) ReviewFile file,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        if (form.asks("labelliser")) {
            var labelled = committee.label(file.id(), form.why(), actor);
            return answer(
                    labelled, "Le projet est labellisé. Tout le monde peut le lire.", file, errors, redirect, model);
        }
        var declined = committee.decline(file.id(), form.why(), actor);
        var said = "Le projet n’est pas labellisé. Le porteur reçoit les raisons.";
        return answer(declined, said, file, errors, redirect, model);
    }

    private ModelAndView answer(
            Result<Dossier> result,
            String done,
            ReviewFile file,
            BindingResult errors,
            RedirectAttributes redirect,
            Model model) {
        if (result instanceof Result.Refused<Dossier>(var reasons)) {
            FormErrors.apply(errors, reasons);
            return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", done);
        return new ModelAndView("redirect:" + file.href());
    }

    private String page(Model model) {
        model.addAttribute(
                "checks",
                Arrays.stream(FormalCheck.values())
                        .map(check -> new Choice(check.name(), words.say("project.check." + check)))
                        .toList());
        return "project/file";
    }
}
