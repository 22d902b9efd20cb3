package fr.comptoir.site;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Mon suivi »: where an idea stands, for whoever holds its personal link. */
@Controller
class TrackingController {

    private final Tracking tracking;
    private final TrackingWords words;

    TrackingController(Tracking tracking, TrackingWords words) {
        this.tracking = tracking;
        this.words = words;
    }

    @GetMapping("/suivi/{token}")
    String follow(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        var followed = tracking.follow(token);
        if (followed.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "site/lost";
        }
        model.addAttribute("page", words.page(followed.get()));
        return "site/tracking";
    }
}
