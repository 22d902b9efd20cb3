package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.platform.Dates;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.EditionId;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of what happened during a poll. */
@Controller
@RequestMapping("/gestion/scrutin/{slug}/incidents")
class IncidentController {

    private final PollDesk desk;
    private final Polls polls;
    private final Incidents incidents;
    private final Dates dates;
    private final Clock clock;

    IncidentController(PollDesk desk, Polls polls, Incidents incidents, Dates dates, Clock clock) {
        this.desk = desk;
        this.polls = polls;
        this.incidents = incidents;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("form", IncidentForm.at(clock.instant(), dates));
        return page(desk.edition(slug), model);
    }

    @PostMapping
    String record(
            @PathVariable String slug,
            @ModelAttribute("form") IncidentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var edition = desk.edition(slug);
        if (!errors.hasErrors()) {
            var what = Objects.requireNonNullElse(form.what(), "");
            var done = Objects.requireNonNullElse(form.done(), "");
            switch (incidents.record(edition, form.happenedAt(dates), what, done, actor)) {
                case Result.Done<EditionId> _ -> {
                    redirect.addFlashAttribute("flash", "L’incident est inscrit.");
                    return "redirect:/gestion/scrutin/" + slug + "/incidents";
                }
                case Result.Refused<EditionId>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(422);
        return page(edition, model);
    }

    private String page(EditionView edition, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute(
                "sealed",
                polls.of(edition.id()).filter(poll -> poll.status().isSealed()).isPresent());
        model.addAttribute("incidents", incidents.of(edition.id()));
        return "ballot/incidents";
    }
}
