package fr.comptoir.identity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The doors of the settings. */
@Controller
class SettingsController {

    @GetMapping("/gestion/reglages")
    String settings() {
        return "identity/settings";
    }
}
