package fr.comptoir.ballot;

import fr.comptoir.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The tablet of a desk: it waits for the next person, and opens the booth for whoever brings a ticket. */
@Controller
class TabletBoothController {

    private final BoothDoor door;
    private final BoothPages pages;
    private final TabletDesk tablets;

    TabletBoothController(BoothDoor door, BoothPages pages, TabletDesk tablets) {
        this.door = door;
        this.pages = pages;
        this.tablets = tablets;
    }

    @GetMapping(TabletDesk.ADDRESS)
    String ready(Model model, HttpServletRequest request, HttpServletResponse response) {
        return pages.tablet(visit(BoothForm.empty(), model, request, response));
    }

    /** The ticket comes in a form, never in the address that servers and histories write down. */
    @PostMapping(TabletDesk.ADDRESS)
    String begin(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return door.assisted().map(booth -> begin(booth, visit)).orElseGet(() -> pages.late(visit));
    }

    private String begin(Booth booth, Visit visit) {
        if (TabletDesk.isStaff(visit)) {
            return pages.refuseTablet(booth, List.of(Refusal.of("ballot.tablet.staff")), visit);
        }
        return tablets.welcome(booth.edition(), visit)
                .map(form -> pages.choose(booth, visit(form, visit.model(), visit.request(), visit.response())))
                .orElseGet(() -> pages.refuseTablet(booth, List.of(Refusal.of("ballot.tablet.ticket")), visit));
    }

    private static Visit visit(BoothForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return new Visit(form, errors, model, request, response);
    }
}
