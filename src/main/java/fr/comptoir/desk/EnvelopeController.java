package fr.comptoir.desk;

import fr.comptoir.desk.DeskEditions.Desk;
import fr.comptoir.desk.EnvelopeRows.Envelope;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Way;
import fr.comptoir.platform.Choice;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Envelopes kept closed at a desk or received by post: typed one by one, each answered « à ouvrir » or « ne pas ouvrir ». */
@Controller
@RequestMapping("/gestion/emargement/{slug}/enveloppes")
class EnvelopeController {

    private final DeskEditions desks;
    private final DeclarationReader reader;
    private final Envelopes envelopes;

    EnvelopeController(DeskEditions desks, DeclarationReader reader, Envelopes envelopes) {
        this.desks = desks;
        this.reader = reader;
        this.envelopes = envelopes;
    }

    @GetMapping
    String next(@PathVariable String slug, Model model) {
        model.addAttribute("form", EnvelopeForm.empty());
        return page(desk(slug), model);
    }

    @PostMapping
    String enter(
            @PathVariable String slug,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean refuse,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var desk = desk(slug);
        var number = Objects.requireNonNullElse(form.number(), "").strip();
        var channel = channel(desk, form);
        var refusals = new ArrayList<Refusal>();
        if (!number.matches("[A-Za-z0-9-]{1,20}")) {
            refusals.add(Refusal.at("number", "desk.envelope.number"));
        }
        if (channel.isEmpty()) {
            refusals.add(Refusal.at("channel", "desk.envelope.channel"));
        }
        if (!refusals.isEmpty()) {
            return refused(desk, form, refusals, errors, model, response);
        }
        if (refuse || Boolean.TRUE.equals(form.late())) {
            var outcome = refuse ? EnvelopeOutcome.NOT_ENTITLED : EnvelopeOutcome.LATE;
            var closed = new Envelope(number, channel.get(), outcome);
            return said(desk, envelopes.keepClosed(desk.edition(), closed, actor), redirect);
        }
        return switch (reader.elector(desk.edition(), form.typed(), new Way.Desk())) {
            case Result.Done<Elector>(var elector) ->
                said(desk, envelopes.compare(desk.edition(), number, channel.get(), elector, actor), redirect);
            case Result.Refused<Elector>(var reasons) -> {
                model.addAttribute("mayRefuse", true);
                yield refused(desk, form, reasons, errors, model, response);
            }
        };
    }

    private static String said(Desk desk, Envelope envelope, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                "Enveloppe " + envelope.number() + ", " + envelope.outcome().french() + ".");
        return "redirect:/gestion/emargement/" + desk.edition().slug() + "/enveloppes";
    }

    private static Optional<VotingChannel> channel(Desk desk, EnvelopeForm form) {
        return Stream.of(VotingChannel.PAPER, VotingChannel.POST)
                .filter(channel -> desk.has(channel) && channel.name().equals(form.channel()))
                .findFirst();
    }

    private String refused(
            Desk desk,
            EnvelopeForm form,
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

    private Desk desk(String slug) {
        var desk = desks.of(slug);
        if (!desk.isEnvelopes()) {
            throw new NotFound();
        }
        return desk;
    }

    private String page(Desk desk, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("envelopes", envelopes.all(desk.edition()));
        model.addAttribute(
                "channels",
                Stream.of(new Choice("PAPER", "Gardée fermée par un bureau"), new Choice("POST", "Reçue par courrier"))
                        .filter(choice -> desk.has(VotingChannel.valueOf(choice.value())))
                        .toList());
        return "desk/envelopes";
    }
}
