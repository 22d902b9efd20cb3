package fr.comptoir.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the staff's side. */
@Controller
class LoginController {

    @GetMapping("/gestion/connexion")
    String login(Model model, @RequestParam @Nullable String sortie, @RequestParam @Nullable String nouveau) {
        model.addAttribute("signedOut", sortie != null);
        model.addAttribute("newPassword", nouveau != null);
        return "identity/login";
    }

    /** Where a refused attempt is forwarded to: the same page, with the address as it was typed. */
    @PostMapping("/gestion/connexion/refus")
    String refused(Model model, @RequestParam(defaultValue = "") String email, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", true);
        model.addAttribute("email", email);
        return "identity/login";
    }
}
