package fr.comptoir.electorate.register;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.electorate.ElectorKey;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk where a letter is made again for one person, or made useless. */
@Controller
@RequestMapping("/gestion/lettres")
class LetterDeskController {

    private static final int REFUSED = 422;

    private final Editions editions;
    private final LetterDesk desk;

    LetterDeskController(Editions editions, LetterDesk desk) {
        this.editions = editions;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(Model model) {
        model.addAttribute("form", new LetterForm(null, null, null, null, null, null));
        return page();
    }

    /** The letter itself, to print; the page again when something is missing. */
    @PostMapping
    Object issue(
            @ModelAttribute("form") LetterForm form, BindingResult errors, Actor actor, HttpServletResponse response) {
        return switch (desk.issue(edition(), form, actor)) {
            case Result.Done<byte[]>(var pdf) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lettre.pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(pdf);
            case Result.Refused<byte[]>(var reasons) -> refused(errors, reasons, response);
        };
    }

    @PostMapping("/annulation")
    ModelAndView cancel(
            @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (desk.cancel(edition(), form, actor)) {
            case Result.Done<ElectorKey> _ -> {
                redirect.addFlashAttribute("flash", "La lettre de cette personne ne marche plus.");
                yield new ModelAndView("redirect:/gestion/lettres");
            }
            case Result.Refused<ElectorKey>(var reasons) -> refused(errors, reasons, response);
        };
    }

    private ModelAndView refused(BindingResult errors, List<Refusal> reasons, HttpServletResponse response) {
        FormErrors.apply(errors, reasons);
        response.setStatus(REFUSED);
        return page().addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private ModelAndView page() {
        var edition = editions.current();
        return new ModelAndView("electorate/letter-desk")
                .addObject("edition", edition.orElse(null))
                .addObject(
                        "open",
                        edition.filter(current -> current.electorate().accepts(ResidencyCheck.LETTER))
                                .isPresent());
    }

    private EditionView edition() {
        return editions.current().orElseThrow(NotFound::new);
    }
}
