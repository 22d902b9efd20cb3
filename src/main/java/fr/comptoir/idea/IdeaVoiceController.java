package fr.comptoir.idea;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Period;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** « Dites votre idée »: one sentence is enough. */
@Controller
class IdeaVoiceController {

    private final IdeaBox box;
    private final Ideas ideas;
    private final IdeaWords words;
    private final Editions editions;
    private final Territories territories;
    private final ComptoirProperties properties;
    private final Clock clock;

    IdeaVoiceController(
            IdeaBox box,
            Ideas ideas,
            IdeaWords words,
            Editions editions,
            Territories territories,
            ComptoirProperties properties,
            Clock clock) {
        this.box = box;
        this.ideas = ideas;
        this.words = words;
        this.editions = editions;
        this.territories = territories;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/idees/nouvelle")
    String ask(Model model) {
        var edition = editions.current();
        if (edition.filter(this::takesIdeas).isEmpty()) {
            return closed(edition.orElse(null), model);
        }
        model.addAttribute("form", IdeaForm.EMPTY);
        return form(model);
    }

    @PostMapping("/idees/nouvelle")
    String voice(
            @ModelAttribute("form") IdeaForm form, BindingResult errors, Model model, HttpServletResponse response) {
        var edition = editions.current();
        if (edition.filter(this::takesIdeas).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("sentence", form.sentence());
            return closed(edition.orElse(null), model);
        }
        if (!errors.hasErrors()) {
            switch (box.voice(form.toNewIdea(edition.orElseThrow().id(), Channel.ONLINE))) {
                case Result.Done<VoicedIdea>(var voiced) -> {
                    return "redirect:/idees/merci/" + voiced.link().value();
                }
                case Result.Refused<VoicedIdea>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        addCommuneChoices(errors.getFieldValue("commune"), model);
        return form(model);
    }

    @GetMapping("/idees/merci/{token}")
    String thank(@PathVariable String token, Model model) {
        var idea = ideas.byLink(token).orElseThrow(NotFound::new);
        model.addAttribute("reference", idea.reference());
        model.addAttribute("sentence", idea.sentence());
        model.addAttribute("mailed", idea.author().mailbox().isPresent());
        model.addAttribute("called", idea.author().contactWanted());
        model.addAttribute("token", token);
        model.addAttribute("link", properties.publicUrl() + "/suivi/" + token);
        return "idea/thanks";
    }

    private String form(Model model) {
        model.addAttribute("themes", words.themes());
        model.addAttribute("entries", words.entries());
        return "idea/voice";
    }

    private String closed(@Nullable EditionView edition, Model model) {
        var next = edition == null ? null : phase(edition);
        if (next != null && next.startsAt().isAfter(clock.instant())) {
            model.addAttribute("opensAt", next.startsAt());
        } else if (next != null) {
            model.addAttribute("closedAt", next.endsAt());
        }
        return "idea/closed";
    }

    private boolean takesIdeas(EditionView edition) {
        return edition.calendar().isOn(Phase.IDEAS, clock.instant());
    }

    private static @Nullable Period phase(EditionView edition) {
        return edition.calendar().of(Phase.IDEAS).orElse(null);
    }

    private void addCommuneChoices(@Nullable Object typed, Model model) {
        if (typed instanceof String text && territories.choose(text) instanceof CommuneChoice.Several(var communes)) {
            model.addAttribute("communeChoices", communes);
        }
    }
}
