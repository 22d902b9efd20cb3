package fr.comptoir.desk;

import fr.comptoir.ballot.TabletDesk;
import fr.comptoir.desk.Standing.MayVote;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.platform.ComptoirProperties;
import fr.comptoir.platform.QrCode;
import fr.comptoir.shared.Actor;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands somebody over to the tablet of the desk: the officer shows a ticket, the tablet takes a picture of it. The officer's
 * own browser is never that of the voter.
 */
@Controller
@RequestMapping("/gestion/emargement/{slug}/tablette")
class TabletController {

    /** A longer ticket makes a drawing that cameras read badly: names of several hundred letters. */
    private static final int LONGEST = 800;

    private final DeskEditions desks;
    private final SigningPages pages;
    private final Signatures signatures;
    private final DeclarationReader reader;
    private final TabletDesk tablets;
    private final ComptoirProperties properties;
    private final Clock clock;

    TabletController(
            DeskEditions desks,
            SigningPages pages,
            Signatures signatures,
            DeclarationReader reader,
            TabletDesk tablets,
            ComptoirProperties properties,
            Clock clock) {
        this.desks = desks;
        this.pages = pages;
        this.signatures = signatures;
        this.reader = reader;
        this.tablets = tablets;
        this.properties = properties;
        this.clock = clock;
    }

    /** Somebody reloads the ticket by its address: the next person. */
    @GetMapping
    String again(@PathVariable String slug) {
        return "redirect:/gestion/emargement/" + slug;
    }

    @PostMapping
    String handOver(
            @PathVariable String slug,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var desk = desks.of(slug);
        if (!desk.has(VotingChannel.DESK)) {
            throw new NotFound();
        }
        var look = new Look(desk, form, errors, model, response);
        return pages.identified(look, elector -> {
            var ticket = ticket(look);
            if (ticket.length() > LONGEST) {
                return pages.refused(look, List.of(Refusal.at("birthName", "desk.ticket.tooLong")));
            }
            var standing = signatures.handOver(desk.edition(), elector, actor);
            return standing instanceof MayVote ? shown(look, ticket) : pages.tooLate(look, standing);
        });
    }

    private String ticket(Look look) {
        var declaration = reader.read(look.form().typed(), new ArrayList<>()).orElseThrow();
        return tablets.ticket(look.desk().edition(), declaration);
    }

    private String shown(Look look, String ticket) {
        var address = properties.publicUrl() + TabletDesk.ADDRESS;
        look.model().addAttribute("desk", look.desk());
        look.model().addAttribute("address", address);
        look.model().addAttribute("ticket", ticket);
        look.model().addAttribute("code", QrCode.of(address + "#" + ticket));
        look.model().addAttribute("until", clock.instant().plus(TabletDesk.SHOWN));
        return "desk/ticket";
    }
}
