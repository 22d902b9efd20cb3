package fr.comptoir.desk;

import fr.comptoir.desk.Standing.Signed;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Live signing at the desk: a full identity is typed, the roll answers « peut voter » or « a déjà voté ». What was typed is
 * posted and shown again, never kept.
 */
@Controller
@RequestMapping("/gestion/emargement")
class SigningController {

    private final DeskEditions desks;
    private final SigningPages pages;
    private final Signatures signatures;

    SigningController(DeskEditions desks, SigningPages pages, Signatures signatures) {
        this.desks = desks;
        this.pages = pages;
        this.signatures = signatures;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("desks", desks.all());
        return "desk/desks";
    }

    @GetMapping("/{slug}")
    String next(@PathVariable String slug, Model model, HttpServletResponse response) {
        var form = DeclarationForm.empty();
        return pages.form(new Look(desks.of(slug), form, new BeanPropertyBindingResult(form, "form"), model, response));
    }

    @PostMapping("/{slug}")
    String look(
            @PathVariable String slug,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var look = new Look(desks.of(slug), form, errors, model, response);
        return pages.identified(
                look,
                elector -> pages.answer(look, signatures.standing(look.desk().edition(), elector)));
    }

    @PostMapping("/{slug}/papier")
    String sign(
            @PathVariable String slug,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var desk = desks.of(slug);
        if (!desk.has(VotingChannel.PAPER)) {
            throw new NotFound();
        }
        var look = new Look(desk, form, errors, model, response);
        return pages.identified(look, elector -> {
            var id = Optional.ofNullable(form.signature()).map(RollEntryId::new).orElseGet(RollEntryId::next);
            var standing = form.homonymCode() == null
                    ? signatures.signForPaper(desk.edition(), elector, id, actor)
                    : signatures.signHomonymForPaper(desk.edition(), elector, form.homonymCode(), id, actor);
            return standing instanceof Signed(var before)
                    ? signed(slug, before, redirect)
                    : pages.tooLate(look, standing);
        });
    }

    private static String signed(String slug, boolean before, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                before
                        ? "Cette personne venait d’être émargée ici : un seul bulletin papier lui revient."
                        : "C’est émargé. Laissez la personne prendre un bulletin dans la pile.");
        return "redirect:/gestion/emargement/" + slug;
    }
}
