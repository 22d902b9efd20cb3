package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.shared.EditionId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells whether the ballot of a receipt is recorded or in the urn. The code is posted: it stays out of addresses and logs. */
@Controller
class VerificationController {

    private final SealedBallots sealed;
    private final UrnBallots urn;
    private final SetAside setAside;
    private final Editions editions;

    VerificationController(SealedBallots sealed, UrnBallots urn, SetAside setAside, Editions editions) {
        this.sealed = sealed;
        this.urn = urn;
        this.setAside = setAside;
        this.editions = editions;
    }

    /**
     * What was typed.
     *
     * @param code the receipt's code
     */
    record ReceiptForm(@Nullable String code) {}

    @GetMapping("/verifier")
    String ask(Model model) {
        model.addAttribute("form", new ReceiptForm(""));
        return "ballot/verify";
    }

    /** Why nobody can find a receipt again, and what to do instead. */
    @GetMapping("/verifier/recepisse-perdu")
    String lost() {
        return "ballot/lost";
    }

    @PostMapping("/verifier")
    String answer(
            @ModelAttribute("form") ReceiptForm form, BindingResult errors, Model model, HttpServletResponse response) {
        Receipt.parse(BoothForm.text(form.code())).ifPresentOrElse(receipt -> find(receipt, model), () -> {
            errors.rejectValue("code", "ballot.verify.unreadable");
            response.setStatus(422);
        });
        return "ballot/verify";
    }

    private void find(Receipt receipt, Model model) {
        var recorded = name(sealed.editionOf(receipt));
        var inUrn = name(urn.editionOf(receipt));
        var aside = setAside.of(receipt);
        var cause = aside.map(found -> "aside." + found.cause());
        model.addAttribute(
                "place",
                inUrn.map(_ -> "inUrn")
                        .or(() -> recorded.map(_ -> "recorded"))
                        .or(() -> cause)
                        .orElse("unknown"));
        model.addAttribute(
                "edition",
                inUrn.or(() -> recorded)
                        .or(() -> name(aside.map(SetAside.Found::edition)))
                        .orElse(""));
    }

    private Optional<String> name(Optional<EditionId> edition) {
        return edition.flatMap(editions::find).map(EditionView::name);
    }
}
