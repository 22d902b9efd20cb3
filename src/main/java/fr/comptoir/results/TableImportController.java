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

/** The page where staff upload an election as two tables. */
@Controller
@RequestMapping("/gestion/resultats/import/tableaux")
class TableImportController {

    private final ResultDesk desk;

    TableImportController(ResultDesk desk) {
        this.desk = desk;
    }

    record TableImportForm(
            @Nullable MultipartFile projects,
            @Nullable MultipartFile ballots,
            @Nullable String name,
            @Nullable String budget,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String currency,
            @Nullable String slug) {

        TableTerms terms() {
            return new TableTerms(text(name), text(budget), text(firstDay), text(lastDay), text(currency));
        }

        Optional<String> chosenSlug() {
            return Optional.of(text(slug).strip()).filter(text -> !text.isEmpty());
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("tableImportForm", new TableImportForm(null, null, null, null, null, null, "EUR", null));
        return "results/import-tables";
    }

    @PostMapping
    ModelAndView upload(
            @ModelAttribute("tableImportForm") TableImportForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Actor actor)
            throws IOException {
        var projects = form.projects();
        var ballots = form.ballots();
        if (projects == null || projects.isEmpty()) {
            errors.rejectValue("projects", "results.import.projects.missing");
        }
        if (ballots == null || ballots.isEmpty()) {
            errors.rejectValue("ballots", "results.import.ballots.missing");
        }
        form.terms()
                .faults()
                .forEach((field, fault) ->
                        errors.rejectValue(field, "results.import.refused", new Object[] {fault}, null));
        if (projects == null || ballots == null || errors.hasErrors()) {
            return again();
        }
        try (var first = projects.getInputStream();
                var second = ballots.getInputStream()) {
            var tables = new ElectionTables(first, second, form.terms().election());
            var outcome = desk.importElection(tables, form.chosenSlug(), actor);
            return ImportAnswer.to(outcome, TableImportController::field, errors, redirect)
                    .orElseGet(TableImportController::again);
        }
    }

    private static String field(String table) {
        return switch (table) {
            case "projets" -> "projects";
            case "bulletins" -> "ballots";
            default -> "slug";
        };
    }

    private static ModelAndView again() {
        var again = new ModelAndView("results/import-tables");
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
