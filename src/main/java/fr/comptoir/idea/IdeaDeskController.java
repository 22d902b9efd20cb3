package fr.comptoir.idea;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ideas as the hosts see them: find one, note one that came otherwise, hide one, give its author a new link. */
@Controller
@RequestMapping("/gestion/comptoirs/idees")
class IdeaDeskController {

    private final Ideas ideas;
    private final IdeaBox box;
    private final IdeaModeration moderation;
    private final IdeaWords words;
    private final Editions editions;
    private final Territories territories;
    private final ComptoirProperties properties;

    IdeaDeskController(
            Ideas ideas,
            IdeaBox box,
            IdeaModeration moderation,
            IdeaWords words,
            Editions editions,
            Territories territories,
            ComptoirProperties properties) {
        this.ideas = ideas;
        this.box = box;
        this.moderation = moderation;
        this.words = words;
        this.editions = editions;
        this.territories = territories;
        this.properties = properties;
    }

    @GetMapping
    String list(@ModelAttribute("query") @Nullable IdeaQuery asked, BindingResult unreadable, Model model) {
        var query = asked == null || unreadable.hasErrors() ? IdeaQuery.EMPTY : asked;
        var found = ideas.search(edition().id(), query.filter(true), query.number());
        model.addAttribute("filter", query);
        model.addAttribute("page", found);
        model.addAttribute("lines", found.items().stream().map(this::line).toList());
        model.addAttribute("address", query.address("/gestion/comptoirs/idees"));
        model.addAttribute("statuses", words.statuses());
        return "idea/desk";
    }

    @GetMapping("/nouvelle")
    String ask(Model model) {
        model.addAttribute("form", DeskNoteForm.EMPTY);
        return form(model);
    }

    @PostMapping("/nouvelle")
    String note(
            @ModelAttribute("form") DeskNoteForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            switch (box.noteFor(form.toNewIdea(edition().id()), actor)) {
                case Result.Done<VoicedIdea>(var voiced) -> {
                    return "redirect:/gestion/comptoirs/idees/notee/"
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
        return slip(idea, new Token(token), "C’est noté", model);
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("form", new WithdrawalForm(null));
        return page(idea(reference), model);
    }

    @PostMapping("/{reference}/retirer")
    String withdraw(
            @PathVariable String reference,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var idea = idea(reference);
        switch (moderation.withdraw(idea, form.reason(), actor)) {
            case Result.Done<IdeaId> _ -> {
                redirect.addFlashAttribute("flash", "L’idée n’est plus visible du public.");
                return "redirect:/gestion/comptoirs/idees/" + idea.reference();
            }
            case Result.Refused<IdeaId>(var reasons) -> FormErrors.apply(errors, reasons);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(idea, model);
    }

    @PostMapping("/{reference}/publier")
    String restore(@PathVariable String reference, Actor actor, RedirectAttributes redirect) {
        var idea = idea(reference);
        moderation.restore(idea, actor);
        redirect.addFlashAttribute("flash", "L’idée est de nouveau visible du public.");
        return "redirect:/gestion/comptoirs/idees/" + idea.reference();
    }

    /** The only moment when the link is known: shown at once, never through a redirection or the session. */
    @PostMapping("/{reference}/lien")
    String renewLink(@PathVariable String reference, Actor actor, Model model) {
        var idea = idea(reference);
        return slip(idea, box.sendNewLink(idea.id(), actor), "Nouveau lien personnel", model);
    }

    private String slip(IdeaView idea, Token link, String heading, Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute("reference", idea.reference());
        model.addAttribute("sentence", idea.sentence());
        model.addAttribute("mailed", idea.author().mailbox().isPresent());
        model.addAttribute("link", properties.publicUrl() + "/suivi/" + link.value());
        return "idea/desk-link";
    }

    private String page(IdeaView idea, Model model) {
        model.addAttribute("idea", idea);
        model.addAttribute("status", words.of(idea.status()));
        model.addAttribute("theme", idea.theme().map(words::of).orElse(null));
        model.addAttribute("channel", words.of(idea.channel()));
        return "idea/desk-idea";
    }

    private String form(Model model) {
        model.addAttribute("themes", words.themes());
        model.addAttribute("entries", words.entries());
        model.addAttribute(
                "channels",
                Stream.of(Channel.PHONE, Channel.DOOR_TO_DOOR, Channel.POST, Channel.COMPTOIR)
                        .map(channel -> new Choice(channel.name(), words.of(channel)))
                        .toList());
        return "idea/desk-note";
    }

    private EditionView edition() {
        return editions.current().orElseThrow(NotFound::new);
    }

    private IdeaView idea(String reference) {
        return ideas.byReference(reference).orElseThrow(NotFound::new);
    }

    private Line line(IdeaView idea) {
        return new Line(
                idea.reference(),
                idea.sentence(),
                idea.authorName().orElse(""),
                idea.commune().map(commune -> commune.name()).orElse(""),
                words.of(idea.status()),
                idea.published());
    }

    /** An idea in the list. */
    record Line(String reference, String sentence, String name, String commune, String status, boolean published) {}

    /** Why an idea is hidden. */
    record WithdrawalForm(@Nullable String reason) {}
}
