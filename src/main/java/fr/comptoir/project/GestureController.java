package fr.comptoir.project;

import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
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

/** What a reviewer does with a reason, each on a page of its own: ask to complete, withdraw, reopen. */
@Controller
@RequestMapping("/gestion/instruction/{edition}/{reference}/{gesture:complements|retrait|recours}")
class GestureController {

    private static final String VIEW = "project/gesture";

    private final ReviewFiles files;
    private final ReviewDesk desk;

    GestureController(ReviewFiles files, ReviewDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    @ModelAttribute("file")
    ReviewFile file(@PathVariable String edition, @PathVariable String reference) {
        return files.open(edition, reference);
    }

    @ModelAttribute("gesture")
    Gesture gesture(@PathVariable String gesture) {
        return Gesture.of(gesture).orElseThrow(NotFound::new);
    }

    @GetMapping
    String read(Model model) {
        model.addAttribute("form", ReviewForm.EMPTY);
        return VIEW;
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute(name = "file", binding = false) ReviewFile file,
            @ModelAttribute(name = "gesture", binding = false) Gesture gesture,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        var result = switch (gesture) {
            case COMPLETE -> desk.askToComplete(file.id(), form.met(), form.why(), actor);
            case WITHDRAW -> desk.withdraw(file.id(), form.why(), actor);
            case APPEAL -> desk.appeal(file.id(), form.why(), actor);
        };
        if (result instanceof Result.Refused<Dossier>(var reasons)) {
            FormErrors.apply(errors, reasons);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", gesture.done());
        return new ModelAndView("redirect:" + file.href());
    }
}
