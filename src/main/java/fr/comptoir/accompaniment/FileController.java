package fr.comptoir.accompaniment;

import fr.comptoir.idea.IdeaBox;
import fr.comptoir.idea.IdeaView;
import fr.comptoir.idea.Ideas;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
import jakarta.servlet.http.HttpServletResponse;
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

/** The file of one idea, for those who accompany it. */
@Controller
@RequestMapping("/gestion/accompagnement/{reference}")
class FileController {

    private final Ideas ideas;
    private final IdeaBox box;
    private final Support support;
    private final SupportNotes notes;
    private final FilePage page;
    private final ComptoirProperties properties;

    FileController(
            Ideas ideas,
            IdeaBox box,
            Support support,
            SupportNotes notes,
            FilePage page,
            ComptoirProperties properties) {
        this.ideas = ideas;
        this.box = box;
        this.support = support;
        this.notes = notes;
        this.page = page;
        this.properties = properties;
    }

    @ModelAttribute("idea")
    IdeaView idea(@PathVariable String reference) {
        return ideas.byReference(reference).orElseThrow(NotFound::new);
    }

    @GetMapping
    String show(@ModelAttribute(name = "idea", binding = false) IdeaView idea, Actor actor, Model model) {
        return page.fill(idea, actor, model);
    }

    @PostMapping("/prendre")
    String takeUp(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea, Actor actor, RedirectAttributes redirect) {
        var flash = switch (support.takeUp(idea, actor)) {
            case Result.Done<Stage> _ -> "Vous suivez maintenant cette idée.";
            case Result.Refused<Stage> _ -> "Cette idée est déjà suivie, ou elle a pris un autre chemin.";
        };
        redirect.addFlashAttribute("flash", flash);
        return back(idea);
    }

    @PostMapping("/relais")
    String takeOver(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea, Actor actor, RedirectAttributes redirect) {
        support.takeOver(idea, actor);
        redirect.addFlashAttribute("flash", "Vous avez pris le relais.");
        return back(idea);
    }

    @PostMapping("/actions")
    String log(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea,
            @ModelAttribute("action") ActionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            switch (notes.log(idea, form, actor)) {
                case Result.Done<ActionView> _ -> {
                    redirect.addFlashAttribute("flash", "L’action est notée.");
                    return back(idea);
                }
                case Result.Refused<ActionView>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        return again(idea, actor, model, response);
    }

    @PostMapping("/suite")
    String plan(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea,
            @ModelAttribute("next") NextForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            switch (notes.plan(idea, form)) {
                case Result.Done<?> _ -> {
                    redirect.addFlashAttribute("flash", "La prochaine date est notée.");
                    return back(idea);
                }
                case Result.Refused<?>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        return again(idea, actor, model, response);
    }

    @PostMapping("/feuille-de-route")
    String writeRoadmap(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea,
            @ModelAttribute("plan") RoadmapForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            switch (notes.writeRoadmap(idea, form)) {
                case Result.Done<String> _ -> {
                    redirect.addFlashAttribute("flash", "La feuille de route est enregistrée.");
                    return back(idea);
                }
                case Result.Refused<String>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        return again(idea, actor, model, response);
    }

    @PostMapping("/etape")
    String advance(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea,
            @RequestParam(name = "depuis") Stage from,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var link = support.advance(idea, from, actor);
        if (link.isPresent()) {
            return slip(idea, link.get(), "/projets/depot/", "Le dépôt est ouvert", model);
        }
        redirect.addFlashAttribute("flash", "L’étape suivante est commencée.");
        return back(idea);
    }

    @PostMapping("/lien")
    String renewLink(@ModelAttribute(name = "idea", binding = false) IdeaView idea, Actor actor, Model model) {
        return slip(idea, box.sendNewLink(idea.id(), actor), "/suivi/", "Nouveau lien personnel", model);
    }

    @PostMapping("/cloture")
    String close(
            @ModelAttribute(name = "idea", binding = false) IdeaView idea,
            @ModelAttribute("closing") ClosingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            switch (support.close(idea, form, actor)) {
                case Result.Done<Outcome> _ -> {
                    redirect.addFlashAttribute("flash", "L’accompagnement est terminé.");
                    return back(idea);
                }
                case Result.Refused<Outcome>(var reasons) -> FormErrors.apply(errors, reasons);
            }
        }
        return again(idea, actor, model, response);
    }

    private String again(IdeaView idea, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.fill(idea, actor, model);
    }

    /** The only moment when the link is known: shown at once, never through a redirection or the session. */
    private String slip(IdeaView idea, Token link, String folder, String heading, Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute("link", properties.publicUrl() + folder + link.value());
        model.addAttribute("mailed", idea.author().mailbox().isPresent());
        return "accompaniment/link";
    }

    private static String back(IdeaView idea) {
        return "redirect:/gestion/accompagnement/" + idea.reference();
    }
}
