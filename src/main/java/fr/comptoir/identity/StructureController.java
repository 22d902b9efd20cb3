package fr.comptoir.identity;

import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partner structures, on one page with the form that adds one. */
@Controller
@RequestMapping("/gestion/reglages/structures")
class StructureController {

    private final Structures structures;

    StructureController(Structures structures) {
        this.structures = structures;
    }

    /** A structure as typed. */
    record Form(
            @NotBlank(message = "{structure.name.missing}") @Size(max = 120, message = "{identity.name.long}") @Nullable
            String name,

            @NotNull(message = "{structure.kind.missing}") @Nullable
            StructureKind kind) {}

    @GetMapping
    String list(@ModelAttribute("form") Form form, Model model) {
        model.addAttribute("structures", structures.all());
        model.addAttribute("kinds", StructureKind.values());
        return "identity/structures";
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()
                && structures.add(
                                Objects.requireNonNull(form.name()).strip(), Objects.requireNonNull(form.kind()), actor)
                        instanceof Result.Refused<StructureView>(var reasons)) {
            FormErrors.apply(errors, reasons);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(form, model);
        }
        redirect.addFlashAttribute("flash", "La structure est ajoutée.");
        return "redirect:/gestion/reglages/structures";
    }
}
