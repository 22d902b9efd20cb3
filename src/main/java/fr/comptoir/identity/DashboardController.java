package fr.comptoir.identity;

import fr.comptoir.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a staff member sees first: the desks that their roles open. */
@Controller
class DashboardController {

    @GetMapping("/gestion")
    String dashboard(Model model, Actor actor) {
        model.addAttribute("name", actor.name());
        return "identity/dashboard";
    }
}
