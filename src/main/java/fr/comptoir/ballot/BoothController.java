package fr.comptoir.ballot;

import fr.comptoir.ballot.CastOutcome.AlreadySigned;
import fr.comptoir.ballot.CastOutcome.NotOpen;
import fr.comptoir.ballot.CastOutcome.Recorded;
import fr.comptoir.ballot.CastOutcome.Unknown;
import fr.comptoir.ballot.CastOutcome.WrongCode;
import fr.comptoir.edition.ResidencyCheck;
import fr.comptoir.edition.VotingChannel;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.VisitTrace;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The booth: choose, check, say who one is, type the code, « Je vote ». Everything travels in the pages themselves; the
 * server keeps nothing until the last button.
 */
@Controller
class BoothController {

    private final BoothDoor door;
    private final BoothPages pages;
    private final IdentityDesk identities;
    private final WayDesk ways;
    private final BoothProof proofs;
    private final VisitTraces traces;
    private final VotingBooth votes;

    BoothController(
            BoothDoor door,
            BoothPages pages,
            IdentityDesk identities,
            WayDesk ways,
            BoothProof proofs,
            VisitTraces traces,
            VotingBooth votes) {
        this.door = door;
        this.pages = pages;
        this.identities = identities;
        this.ways = ways;
        this.proofs = proofs;
        this.traces = traces;
        this.votes = votes;
    }

    /** The door. Nothing is read from the address: no link chooses in somebody's place. */
    @GetMapping("/voter")
    String enter(Model model, HttpServletRequest request, HttpServletResponse response) {
        var form = BoothForm.empty();
        model.addAttribute("form", form);
        var visit = new Visit(form, new BeanPropertyBindingResult(form, "form"), model, request, response);
        return door.open(form).map(booth -> pages.choose(booth, visit)).orElseGet(() -> pages.shut(visit));
    }

    /** Somebody reloads a later page, or keeps its address: the visit starts again. */
    @GetMapping({"/voter/verification", "/voter/identite", "/voter/code", "/voter/bulletin"})
    String again() {
        return "redirect:/voter";
    }

    @PostMapping("/voter")
    String chooseAgain(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return inside(visit, booth -> pages.choose(booth, visit));
    }

    @PostMapping("/voter/verification")
    String check(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return filled(visit, (booth, _) -> pages.check(booth, visit));
    }

    @PostMapping("/voter/identite")
    String identify(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        // An officer has said already who somebody at a desk is.
        return filled(visit, (booth, _) -> form.isAssisted() ? prepare(booth, visit) : pages.identity(booth, visit));
    }

    @PostMapping("/voter/code")
    String sendCode(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return filled(visit, (booth, _) -> prepare(booth, visit));
    }

    private String prepare(Booth booth, Visit visit) {
        return entitled(booth, visit, elector -> switch (ways.prepare(elector, visit.form())) {
            case Result.Refused<Elector>(var reasons) -> pages.refuseIdentity(booth, reasons, visit);
            case Result.Done<Elector> _ -> pages.code(booth, elector, visit);
        });
    }

    @PostMapping("/voter/bulletin")
    String vote(
            @ModelAttribute("form") BoothForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(form, errors, model, request, response);
        return door.over().map(booth -> afterClose(booth, visit)).orElseGet(() -> beforeClose(visit));
    }

    private String beforeClose(Visit visit) {
        return filled(
                visit,
                (booth, paper) -> proofs.holds(booth.edition().id(), visit.form())
                        ? entitled(booth, visit, elector -> cast(booth, elector, paper, visit))
                        : pages.refuseIdentity(booth, List.of(Refusal.of("ballot.form.changed")), visit));
    }

    private String cast(Booth booth, Elector elector, BallotPaper paper, Visit visit) {
        var form = visit.form();
        var atDesk = elector.check() == ResidencyCheck.DESK;
        var cast = new Cast(
                elector,
                paper,
                BoothForm.text(form.token()),
                ways.code(elector, form),
                BoothForm.ticked(form.receiptByMail()),
                atDesk ? VotingChannel.DESK : VotingChannel.ONLINE,
                // What the tablet of a desk leaves says nothing of those who vote on it.
                atDesk ? VisitTrace.NONE : traces.of(booth.edition().id(), visit.request()));
        return switch (votes.cast(cast)) {
            case Recorded recorded -> pages.receipt(booth, elector, recorded, visit);
            case AlreadySigned _ -> pages.alreadySigned(booth, visit);
            case NotOpen _ -> pages.late(visit);
            case WrongCode _ -> pages.refuseCode(booth, elector, visit);
            case Unknown _ -> pages.unknown(booth, elector, visit);
        };
    }

    /** Who pressed in time and heard nothing presses again after the close: their receipt is shown, nothing new is taken. */
    private String afterClose(Booth booth, Visit visit) {
        var form = visit.form();
        if (proofs.holds(booth.edition().id(), form)
                && identities.read(booth.edition(), visit) instanceof Result.Done<Elector>(var elector)) {
            return votes.before(BoothForm.text(form.token()), elector)
                    .map(recorded -> pages.receipt(booth, elector, recorded, visit))
                    .orElseGet(() -> pages.late(visit));
        }
        return pages.late(visit);
    }

    /** Goes on with a filled ballot paper, as the open poll accepts it; otherwise says why not. */
    private String filled(Visit visit, BiFunction<Booth, BallotPaper, String> next) {
        return inside(visit, booth -> switch (booth.rules().fill(visit.form().chosen())) {
            case Result.Done<BallotPaper>(var paper) -> next.apply(booth, paper);
            case Result.Refused<BallotPaper>(var reasons) -> pages.refuseChoices(booth, reasons, visit);
        });
    }

    /** Goes on in the open booth; on the tablet of a desk, until the visit is over: no page of it is shown again then. */
    private String inside(Visit visit, Function<Booth, String> next) {
        return door.open(visit.form())
                .map(booth -> identities.isOver(booth.edition(), visit)
                        ? pages.refuseTablet(booth, List.of(Refusal.of("ballot.tablet.over")), visit)
                        : next.apply(booth))
                .orElseGet(() -> pages.late(visit));
    }

    /** Goes on with an elector who may vote on what they chose: their territory comes from the commune that they declared. */
    private String entitled(Booth booth, Visit visit, Function<Elector, String> next) {
        return identified(
                booth,
                visit,
                elector -> booth.rules()
                        .elsewhere(identities.territory(elector), visit.form().chosen())
                        .map(refusal -> pages.refuseChoices(booth, List.of(refusal), visit))
                        .orElseGet(() -> next.apply(elector)));
    }

    private String identified(Booth booth, Visit visit, Function<Elector, String> next) {
        return switch (identities.read(booth.edition(), visit)) {
            case Result.Done<Elector>(var elector) -> next.apply(elector);
            case Result.Refused<Elector>(var reasons) -> pages.refuseIdentity(booth, reasons, visit);
        };
    }
}
