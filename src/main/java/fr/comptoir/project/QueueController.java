package fr.comptoir.project;

import fr.comptoir.edition.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of the instruction desk. */
@Controller
class QueueController {

    private final Editions editions;
    private final QueuePages queues;

    QueueController(Editions editions, QueuePages queues) {
        this.editions = editions;
        this.queues = queues;
    }

    @GetMapping("/gestion/instruction")
    String queue(
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        var chosen = edition == null || edition.isBlank() ? editions.current() : editions.bySlug(edition);
        model.addAttribute("editions", editions.all());
        model.addAttribute("edition", chosen.orElse(null));
        chosen.ifPresent(known -> model.addAttribute("page", queues.of(known, QueueTab.of(etat), q, number(page))));
        return "project/queue";
    }

    /** Whatever is no page number means the first page. */
    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
