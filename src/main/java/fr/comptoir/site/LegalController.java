package fr.comptoir.site;

import fr.comptoir.platform.ComptoirProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that the law asks for, the map of the site, and how to reach somebody. */
@Controller
class LegalController {

    private final SiteProperties site;
    private final ComptoirProperties comptoir;

    LegalController(SiteProperties site, ComptoirProperties comptoir) {
        this.site = site;
        this.comptoir = comptoir;
    }

    @ModelAttribute
    void whoAnswers(Model model) {
        model.addAttribute("site", site);
        model.addAttribute("publicUrl", comptoir.publicUrl());
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "site/accessibility";
    }

    @GetMapping("/confidentialite")
    String privacy() {
        return "site/privacy";
    }

    @GetMapping("/mentions-legales")
    String legal() {
        return "site/legal";
    }

    @GetMapping("/plan-du-site")
    String map() {
        return "site/map";
    }

    @GetMapping("/contact")
    String contact() {
        return "site/contact";
    }
}
