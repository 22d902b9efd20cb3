package fr.comptoir.comptoir;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.Dates;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneField;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hosts' desk: today's sessions first, the agenda to come, the comptoirs. */
@Controller
@RequestMapping("/gestion/comptoirs")
class ComptoirDeskController {

    private final Agenda agenda;
    private final ComptoirPlanning planning;
    private final Editions editions;
    private final CommuneField communes;
    private final Dates dates;
    private final Clock clock;

    ComptoirDeskController(
            Agenda agenda,
            ComptoirPlanning planning,
            Editions editions,
            CommuneField communes,
            Dates dates,
            Clock clock) {
        this.agenda = agenda;
        this.planning = planning;
        this.editions = editions;
        this.communes = communes;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String desk(Model model) {
        var now = clock.instant();
        var today = dates.date(now);
        var sessions =
                editions.current().map(EditionView::id).map(agenda::ofEdition).orElse(List.of());
        model.addAttribute(
                "today",
                sessions.stream()
                        .filter(session -> dates.date(session.startsAt()).equals(today))
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "coming",
                sessions.stream()
                        .filter(session -> dates.date(session.startsAt()).isAfter(today))
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "past",
                sessions.stream()
                        .filter(session -> dates.date(session.startsAt()).isBefore(today))
                        .sorted(Comparator.comparing(SessionView::startsAt).reversed())
                        .map(this::line)
                        .toList());
        model.addAttribute("comptoirs", agenda.comptoirs());
        model.addAttribute("edition", editions.current().map(EditionView::name).orElse(""));
        return "comptoir/desk";
    }

    @GetMapping("/lieux/nouveau")
    String askComptoir(Model model) {
        model.addAttribute("form", ComptoirForm.EMPTY);
        return comptoirPage("Nouveau comptoir", model);
    }

    @PostMapping("/lieux/nouveau")
    String addComptoir(
            @ModelAttribute("form") ComptoirForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return keep(Optional.empty(), form, errors, actor, model, response, redirect);
    }

    @GetMapping("/lieux/{id}")
    String showComptoir(@PathVariable UUID id, Model model) {
        var comptoir = agenda.comptoir(new ComptoirId(id)).orElseThrow(NotFound::new);
        model.addAttribute("form", ComptoirForm.of(comptoir));
        return comptoirPage(comptoir.name(), model);
    }

    @PostMapping("/lieux/{id}")
    String changeComptoir(
            @PathVariable UUID id,
            @ModelAttribute("form") ComptoirForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var comptoir = agenda.comptoir(new ComptoirId(id)).orElseThrow(NotFound::new);
        return keep(Optional.of(comptoir), form, errors, actor, model, response, redirect);
    }

    private String keep(
            Optional<ComptoirView> existing,
            ComptoirForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var commune = communes.read(form.commune(), errors, model);
        if (!errors.hasErrors()) {
            switch (planning.keep(existing.map(ComptoirView::id), form, commune, actor)) {
                case Result.Done<ComptoirId> _ -> {
                    redirect.addFlashAttribute("flash", "Le comptoir est enregistré.");
                    return "redirect:/gestion/comptoirs";
                }
                case Result.Refused<ComptoirId>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return comptoirPage(existing.map(ComptoirView::name).orElse("Nouveau comptoir"), model);
    }

    @GetMapping("/seances/nouvelle")
    String askSession(@RequestParam(required = false) @Nullable UUID comptoir, Model model) {
        model.addAttribute("form", SessionForm.at(comptoir));
        return sessionPage("Nouvelle séance", model);
    }

    @PostMapping("/seances/nouvelle")
    String planSession(
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return plan(Optional.empty(), form, errors, actor, model, response, redirect);
    }

    @GetMapping("/seances/{id}/dates")
    String showSession(@PathVariable UUID id, Model model) {
        var session = agenda.find(new SessionId(id)).orElseThrow(NotFound::new);
        model.addAttribute("form", SessionForm.of(session, dates));
        return sessionPage("Changer la séance", model);
    }

    @PostMapping("/seances/{id}/dates")
    String changeSession(
            @PathVariable UUID id,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var session = agenda.find(new SessionId(id)).orElseThrow(NotFound::new);
        return plan(Optional.of(session), form, errors, actor, model, response, redirect);
    }

    private String plan(
            Optional<SessionView> existing,
            SessionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            var edition = existing.map(SessionView::edition)
                    .or(() -> editions.current().map(EditionView::id))
                    .orElseThrow(NotFound::new);
            switch (planning.plan(existing.map(SessionView::id), edition, form, actor)) {
                case Result.Done<SessionId>(var id) -> {
                    redirect.addFlashAttribute("flash", "La séance est enregistrée.");
                    return "redirect:/gestion/comptoirs/seances/" + id.value();
                }
                case Result.Refused<SessionId>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return sessionPage(existing.isEmpty() ? "Nouvelle séance" : "Changer la séance", model);
    }

    private static String comptoirPage(String heading, Model model) {
        model.addAttribute("heading", heading);
        return "comptoir/comptoir-form";
    }

    private String sessionPage(String heading, Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute(
                "comptoirs",
                agenda.comptoirs().stream()
                        .map(comptoir -> new Choice(comptoir.id().value().toString(), comptoir.name()))
                        .toList());
        return "comptoir/session-form";
    }

    private Line line(SessionView session) {
        return new Line(
                session.id().value().toString(),
                session.comptoir().name(),
                session.comptoir().place() + ", " + session.comptoir().commune().name(),
                dates.day(session.startsAt()),
                dates.time(session.startsAt()) + " – " + dates.time(session.endsAt()),
                !session.startsAt().isAfter(clock.instant()) && session.endsAt().isAfter(clock.instant()));
    }

    /** A session in the desk's lists. */
    record Line(String id, String comptoir, String place, String day, String time, boolean now) {}
}
