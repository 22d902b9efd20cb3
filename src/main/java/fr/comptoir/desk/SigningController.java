package fr.comptoir.desk;

import fr.comptoir.desk.DeskEditions.Desk;
import fr.comptoir.desk.Standing.HasVoted;
import fr.comptoir.desk.Standing.MayVote;
import fr.comptoir.desk.Standing.NotOpen;
import fr.comptoir.desk.Standing.Signed;
import fr.comptoir.desk.Standing.StruckOut;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.RollEntryId;
import fr.comptoir.electorate.Way;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final DeclarationReader reader;
    private final Signatures signatures;

    SigningController(DeskEditions desks, DeclarationReader reader, Signatures signatures) {
        this.desks = desks;
        this.reader = reader;
        this.signatures = signatures;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("desks", desks.all());
        return "desk/desks";
    }

    @GetMapping("/{slug}")
    String next(@PathVariable String slug, Model model) {
        model.addAttribute("form", DeclarationForm.empty());
        return page(desks.of(slug), model);
    }

    @PostMapping("/{slug}")
    String look(
            @PathVariable String slug,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var desk = desks.of(slug);
        return identified(desk, form, errors, model, response, elector -> {
            return answer(desk, signatures.standing(desk.edition(), elector), form, model);
        });
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
        return identified(desk, form, errors, model, response, elector -> {
            var id = Optional.ofNullable(form.signature()).map(RollEntryId::new).orElseGet(RollEntryId::next);
            var standing = signatures.signForPaper(desk.edition(), elector, id, actor);
            if (standing instanceof Signed(var before)) {
                redirect.addFlashAttribute(
                        "flash",
                        before
                                ? "Cette personne venait d’être émargée ici : un seul bulletin papier lui revient."
                                : "C’est émargé. Laissez la personne prendre un bulletin dans la pile.");
                return "redirect:/gestion/emargement/" + desk.edition().slug();
            }
            response.setStatus(409);
            return answer(desk, standing, form, model);
        });
    }

    private String answer(Desk desk, Standing standing, DeclarationForm form, Model model) {
        var label = reader.choose(form.commune()) instanceof CommuneChoice.One(var commune) ? commune.label() : "";
        model.addAttribute("form", form.ready(label));
        model.addAttribute("desk", desk);
        model.addAttribute(
                "standing",
                switch (standing) {
                    case MayVote _, Signed _ -> "mayVote";
                    case HasVoted _ -> "hasVoted";
                    case StruckOut _ -> "struckOut";
                    case NotOpen _ -> "notOpen";
                });
        return "desk/standing";
    }

    private String identified(
            Desk desk,
            DeclarationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Function<Elector, String> next) {
        return switch (reader.elector(desk.edition(), form.typed(), new Way.Desk())) {
            case Result.Done<Elector>(var elector) -> next.apply(elector);
            case Result.Refused<Elector>(var reasons) -> refused(desk, form, reasons, errors, model, response);
        };
    }

    private String refused(
            Desk desk,
            DeclarationForm form,
            List<Refusal> reasons,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        FormErrors.apply(errors, reasons);
        response.setStatus(422);
        if (reader.choose(form.commune()) instanceof CommuneChoice.Several(var communes)) {
            model.addAttribute("communeChoices", communes);
        }
        return page(desk, model);
    }

    private static String page(Desk desk, Model model) {
        model.addAttribute("desk", desk);
        return "desk/signing";
    }
}
