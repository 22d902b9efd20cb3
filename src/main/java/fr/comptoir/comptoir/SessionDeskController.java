package fr.comptoir.comptoir;

import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.IdeaWords;
import fr.comptoir.idea.Ideas;
import fr.comptoir.idea.VoicedIdea;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.CommuneField;
import fr.comptoir.territory.Territories;
import jakarta.servlet.http.HttpServletResponse;
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

/** The host's page during a session: count who comes, note what they say. */
@Controller
@RequestMapping("/gestion/comptoirs/seances/{id}")
class SessionDeskController {

    private final Agenda agenda;
    private final SessionDesk desk;
    private final Ideas ideas;
    private final IdeaWords words;
    private final CommuneField communes;
    private final Territories territories;
    private final ComptoirProperties properties;

    SessionDeskController(
            Agenda agenda,
            SessionDesk desk,
            Ideas ideas,
            IdeaWords words,
            CommuneField communes,
            Territories territories,
            ComptoirProperties properties) {
        this.agenda = agenda;
        this.desk = desk;
        this.ideas = ideas;
        this.words = words;
        this.communes = communes;
        this.territories = territories;
        this.properties = properties;
    }

    @ModelAttribute("seance")
    SessionView session(@PathVariable UUID id) {
        return agenda.find(new SessionId(id)).orElseThrow(NotFound::new);
    }

    @GetMapping
    String show(@ModelAttribute(name = "seance", binding = false) SessionView session, Model model) {
        model.addAttribute("form", PresenceForm.EMPTY);
        return page(session, model);
    }

    @PostMapping("/presence")
    String arrive(
            @ModelAttribute(name = "seance", binding = false) SessionView session,
            @ModelAttribute("form") PresenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var commune = communes.read(form.commune(), errors, model).orElse(null);
        if (!errors.hasErrors()) {
            switch (desk.arrive(session.id(), form.name(), commune)) {
                case Result.Done<UUID> _ -> {
                    return "redirect:" + address(session);
                }
                case Result.Refused<UUID>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(session, model);
    }

    @PostMapping("/presence/{attendee}/retirer")
    String remove(
            @ModelAttribute(name = "seance", binding = false) SessionView session,
            @PathVariable UUID attendee,
            RedirectAttributes redirect) {
        if (!desk.remove(session.id(), attendee)) {
            redirect.addFlashAttribute("flash", "Une idée est notée pour cette personne : elle reste comptée.");
        }
        return "redirect:" + address(session);
    }

    @GetMapping("/idee")
    String ask(
            @ModelAttribute(name = "seance", binding = false) SessionView session,
            @RequestParam(name = "personne", required = false) @Nullable UUID person,
            Model model) {
        model.addAttribute(
                "form",
                desk.attendance(session.id()).stream()
                        .filter(attendee -> attendee.id().equals(person))
                        .findFirst()
                        .map(NoteForm::about)
                        .orElse(NoteForm.EMPTY));
        return form(model);
    }

    @PostMapping("/idee")
    String note(
            @ModelAttribute(name = "seance", binding = false) SessionView session,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            switch (desk.note(session.id(), form.toNewIdea(session.edition()), form.person(), actor)) {
                case Result.Done<VoicedIdea>(var voiced) -> {
                    return "redirect:" + address(session) + "/notee/"
                            + voiced.link().value();
                }
                case Result.Refused<VoicedIdea>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (errors.getFieldValue("commune") instanceof String typed
                && territories.choose(typed) instanceof CommuneChoice.Several(var several)) {
            model.addAttribute("communeChoices", several);
        }
        return form(model);
    }

    @GetMapping("/notee/{token}")
    String noted(@PathVariable String token, Model model) {
        var idea = ideas.byLink(token).orElseThrow(NotFound::new);
        model.addAttribute("reference", idea.reference());
        model.addAttribute("sentence", idea.sentence());
        model.addAttribute("mailed", idea.author().mailbox().isPresent());
        model.addAttribute("link", properties.publicUrl() + "/suivi/" + token);
        return "comptoir/noted";
    }

    private String page(SessionView session, Model model) {
        var attendance = desk.attendance(session.id());
        model.addAttribute("attendance", attendance);
        model.addAttribute(
                "ideas", desk.ideas(session.id()).stream().map(this::line).toList());
        return "comptoir/session";
    }

    private String form(Model model) {
        model.addAttribute("themes", words.themes());
        model.addAttribute("entries", words.entries());
        return "comptoir/note";
    }

    private IdeaLine line(IdeaView idea) {
        return new IdeaLine(idea.reference(), idea.sentence(), idea.authorName().orElse(""), words.of(idea.status()));
    }

    private static String address(SessionView session) {
        return "/gestion/comptoirs/seances/" + session.id().value();
    }

    /** An idea noted today, for the host. */
    record IdeaLine(String reference, String sentence, String name, String status) {}
}
