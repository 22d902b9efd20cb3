package fr.comptoir.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door. */
@Controller
class HomeController {

    private final FrontPage front;
    private final SiteProperties site;

    HomeController(FrontPage front, SiteProperties site) {
        this.front = front;
        this.site = site;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("phone", site.phone());
        return front.read()
                .map(page -> {
                    model.addAttribute("page", page);
                    return "site/home";
                })
                .orElse("site/soon");
    }
}
