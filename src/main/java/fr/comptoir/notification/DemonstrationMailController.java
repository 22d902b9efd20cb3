package fr.comptoir.notification;

import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mails of the demonstration, for anybody to read: no real person receives any. Elsewhere the page does not exist. */
@Controller
class DemonstrationMailController {

    private static final int PAGE_SIZE = 10;

    private final Mails mails;
    private final ComptoirProperties properties;

    DemonstrationMailController(Mails mails, ComptoirProperties properties) {
        this.mails = mails;
        this.properties = properties;
    }

    @GetMapping("/demo/courriels")
    String mails(@RequestParam(defaultValue = "0") int page, Model model) {
        if (!properties.demonstration()) {
            throw new NotFound();
        }
        var found = mails.newest(Math.clamp(page, 0, 100_000), PAGE_SIZE);
        var views = found.items().stream()
                .map(mail -> MailView.of(mail, properties.publicUrl()))
                .toList();
        model.addAttribute("mails", new Page<>(views, found.number(), PAGE_SIZE, found.totalItems()));
        return "notification/mails";
    }
}
