package fr.comptoir.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A page with a commune field and nothing else, for the tests. */
@Controller
class CommunePage {

    private final CommuneField field;

    CommunePage(CommuneField field) {
        this.field = field;
    }

    record Form(@Nullable String commune) {}

    @GetMapping("/essai/commune")
    String form(@ModelAttribute("form") Form form) {
        return "testing/commune";
    }

    @PostMapping("/essai/commune")
    String read(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
        field.read(form.commune(), errors, model)
                .ifPresent(commune -> model.addAttribute(
                        "read", commune.name() + " " + commune.code().value()));
        return "testing/commune";
    }
}
