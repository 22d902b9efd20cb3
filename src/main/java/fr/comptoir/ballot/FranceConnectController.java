package fr.comptoir.ballot;

import fr.comptoir.electorate.RefusalCounts;
import fr.comptoir.electorate.RefusalReason;
import fr.comptoir.franceconnect.FranceConnect;
import fr.comptoir.franceconnect.Homecoming;
import fr.comptoir.franceconnect.Mishap;
import fr.comptoir.franceconnect.PivotIdentity;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.Token;
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

/**
 * The errand to FranceConnect from the identity page and back to it, with the marks made on the paper. Whatever goes wrong,
 * the visitor finds the page again with the reason, and other ways to vote.
 */
@Controller
class FranceConnectController {

    private final BoothDoor door;
    private final BoothPages pages;
    private final FranceConnectDesk desk;
    private final FranceConnect franceConnect;
    private final RefusalCounts refusals;

    FranceConnectController(
            BoothDoor door,
            BoothPages pages,
            FranceConnectDesk desk,
            FranceConnect franceConnect,
            RefusalCounts refusals) {
        this.door = door;
        this.pages = pages;
        this.desk = desk;
        this.franceConnect = franceConnect;
        this.refusals = refusals;
    }

    @PostMapping("/voter/franceconnect")
    String leave(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        var open = door.open(form);
        if (open.isEmpty()) {
            return pages.late(visit);
        }
        return switch (open.get().rules().fill(form.chosen())) {
            case Result.Refused<BallotPaper>(var reasons) -> pages.refuseChoices(open.get(), reasons, visit);
            case Result.Done<BallotPaper> _ -> leave(open.get(), visit);
        };
    }

    private String leave(Booth booth, Visit visit) {
        if (!desk.isOffered(booth.edition())) {
            return pages.refuseIdentity(booth, List.of(Refusal.of("electorate.way.closed")), visit);
        }
        var address = franceConnect.depart(visit.request(), visit.response());
        if (address.isEmpty()) {
            return refuse(booth, Mishap.FAILED, visit);
        }
        var marks = visit.form().with(Token.next().value());
        desk.keepMarks(booth.edition().id(), marks, visit.request(), visit.response());
        return "redirect:" + address.get();
    }

    @GetMapping("/voter/franceconnect/retour")
    String comeBack(Model model, HttpServletRequest request, HttpServletResponse response) {
        // Both cookies are taken, and deleted, whatever comes next.
        var homecoming = franceConnect.comeBack(request, response);
        var marks = door.edition().flatMap(edition -> desk.takeMarks(edition.id(), request, response));
        var visit = visit(marks.orElseGet(BoothForm::empty), model, request, response);
        return door.open(visit.form())
                .map(booth -> switch (homecoming) {
                    case Homecoming.Refused(var mishap) -> refuse(booth, mishap, visit);
                    case Homecoming.Identified(var who) -> identified(booth, who, visit);
                })
                .orElseGet(() -> pages.late(visit));
    }

    private static Visit visit(BoothForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return new Visit(form, errors, model, request, response);
    }

    private String identified(Booth booth, PivotIdentity who, Visit visit) {
        if (visit.form().chosen().isEmpty()) {
            return pages.refuseChoices(booth, List.of(Refusal.of("ballot.franceconnect.marks")), visit);
        }
        var form = desk.identified(booth.edition().id(), visit.form(), who);
        return pages.identity(booth, visit(form, visit.model(), visit.request(), visit.response()));
    }

    private String refuse(Booth booth, Mishap mishap, Visit visit) {
        refusals.add(booth.edition().id(), reason(mishap));
        var reasons = List.of(Refusal.of("ballot.franceconnect." + mishap));
        return visit.form().chosen().isEmpty()
                ? pages.refuseChoices(booth, reasons, visit)
                : pages.refuseIdentity(booth, reasons, visit);
    }

    private static RefusalReason reason(Mishap mishap) {
        return switch (mishap) {
            case CANCELLED -> RefusalReason.FRANCECONNECT_CANCELLED;
            case NO_REQUEST -> RefusalReason.FRANCECONNECT_NO_REQUEST;
            case SIGNATURE -> RefusalReason.FRANCECONNECT_SIGNATURE;
            case NONCE -> RefusalReason.FRANCECONNECT_NONCE;
            case ISSUER -> RefusalReason.FRANCECONNECT_ISSUER;
            case AUDIENCE -> RefusalReason.FRANCECONNECT_AUDIENCE;
            case EXPIRED -> RefusalReason.FRANCECONNECT_EXPIRED;
            case LEVEL -> RefusalReason.FRANCECONNECT_LEVEL;
            case IDENTITY -> RefusalReason.FRANCECONNECT_IDENTITY;
            case FAILED -> RefusalReason.FRANCECONNECT_FAILED;
        };
    }

    /** Where people come back once they have left FranceConnect. */
    @GetMapping("/voter/franceconnect/sortie")
    String left() {
        return "ballot/left";
    }
}
