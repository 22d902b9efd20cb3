package fr.comptoir.identity;

import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
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

/** A forgotten password, and the link that leads to a new one. Opening the link uses nothing up: sending the form does. */
@Controller
class PasswordController {

    private final PasswordChange passwords;

    PasswordController(PasswordChange passwords) {
        this.passwords = passwords;
    }

    /** The address that a link goes to. */
    record RequestForm(@Nullable String email) {}

    /** A new password, typed twice. */
    record ChoiceForm(@Nullable String password, @Nullable String again) {}

    @GetMapping("/gestion/mot-de-passe")
    String ask(@ModelAttribute("form") RequestForm form) {
        return "identity/password-request";
    }

    @PostMapping("/gestion/mot-de-passe")
    String send(@ModelAttribute("form") RequestForm form, BindingResult errors, HttpServletResponse response) {
        var email = Optional.ofNullable(form.email()).flatMap(EmailAddress::parse);
        if (email.isEmpty()) {
            errors.rejectValue("email", "identity.email.invalid");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "identity/password-request";
        }
        passwords.request(email.get());
        return "redirect:/gestion/mot-de-passe/envoye";
    }

    @GetMapping("/gestion/mot-de-passe/envoye")
    String sent() {
        return "identity/password-sent";
    }

    @GetMapping("/gestion/mot-de-passe/{token}")
    String open(
            @PathVariable String token,
            @ModelAttribute("form") ChoiceForm form,
            Model model,
            HttpServletResponse response) {
        var staff = passwords.holder(token);
        if (staff.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "identity/password-over";
        }
        model.addAttribute("staff", staff.get());
        model.addAttribute("token", token);
        return "identity/password";
    }

    @PostMapping("/gestion/mot-de-passe/{token}")
    String choose(
            @PathVariable String token,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var password = Objects.requireNonNullElse(form.password(), "");
        var again = Objects.requireNonNullElse(form.again(), "");
        return switch (passwords.choose(token, password, again)) {
            case Result.Done<StaffView>(var _) -> "redirect:/gestion/connexion?nouveau";
            case Result.Refused<StaffView>(var reasons) -> {
                FormErrors.apply(errors, reasons);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield open(token, form, model, response);
            }
        };
    }
}
