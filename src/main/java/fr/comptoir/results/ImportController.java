package fr.comptoir.results;

import fr.comptoir.shared.Actor;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where staff upload a published election. */
@Controller
@RequestMapping("/gestion/resultats/import")
class ImportController {

    private final ResultDesk desk;

    ImportController(ResultDesk desk) {
        this.desk = desk;
    }

    record ImportForm(
            @Nullable MultipartFile file, @Nullable String slug) {

        Optional<String> chosenSlug() {
            return Optional.ofNullable(slug).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("importForm", new ImportForm(null, null));
        return "results/import";
    }

    @PostMapping
    ModelAndView upload(
            @ModelAttribute("importForm") ImportForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Actor actor)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "results.import.file.missing");
            return again();
        }
        try (var source = file.getInputStream()) {
            var outcome = desk.importElection(source, form.chosenSlug(), actor);
            return ImportAnswer.to(outcome, _ -> "file", errors, redirect).orElseGet(ImportController::again);
        }
    }

    private static ModelAndView again() {
        var again = new ModelAndView("results/import");
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
