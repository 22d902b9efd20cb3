package fr.comptoir.desk;

import fr.comptoir.desk.Standing.HasVoted;
import fr.comptoir.desk.Standing.MayVote;
import fr.comptoir.desk.Standing.NotOpen;
import fr.comptoir.desk.Standing.Signed;
import fr.comptoir.desk.Standing.StruckOut;
import fr.comptoir.desk.Standing.WrongCode;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Way;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.CommuneChoice;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Lays the pages of the signing desk: each method fills the model and names the view. */
@Component
class SigningPages {

    private final DeclarationReader reader;

    SigningPages(DeclarationReader reader) {
        this.reader = reader;
    }

    /** The form for the next person, or the same one with what is wrong. */
    String form(Look look) {
        look.model().addAttribute("form", look.form());
        look.model().addAttribute("desk", look.desk());
        return "desk/signing";
    }

    /** Goes on with the elector whom the officer typed, or says at the fields why it is none. */
    String identified(Look look, Function<Elector, String> next) {
        return switch (reader.elector(look.desk().edition(), look.form().typed(), new Way.Desk())) {
            case Result.Done<Elector>(var elector) -> next.apply(elector);
            case Result.Refused<Elector>(var reasons) -> refused(look, reasons);
        };
    }

    String refused(Look look, List<Refusal> reasons) {
        FormErrors.apply(look.errors(), reasons);
        look.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (reader.choose(look.form().commune()) instanceof CommuneChoice.Several(var communes)) {
            look.model().addAttribute("communeChoices", communes);
        }
        return form(look);
    }

    /** Where the person stands, and what can be done for them. */
    String answer(Look look, Standing standing) {
        var label =
                reader.choose(look.form().commune()) instanceof CommuneChoice.One(var commune) ? commune.label() : "";
        var ready = look.form().ready(label);
        var errors = new BeanPropertyBindingResult(ready, "form");
        if (standing instanceof WrongCode) {
            FormErrors.apply(errors, List.of(Refusal.at("homonymCode", "desk.homonymCode")));
        }
        look.model().addAttribute("form", ready);
        look.model().addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        look.model().addAttribute("desk", look.desk());
        look.model()
                .addAttribute(
                        "standing",
                        switch (standing) {
                            case MayVote _, Signed _ -> "mayVote";
                            case HasVoted _, WrongCode _ -> "hasVoted";
                            case StruckOut _ -> "struckOut";
                            case NotOpen _ -> "notOpen";
                        });
        return "desk/standing";
    }

    /** The same when something was asked for that cannot be. */
    String tooLate(Look look, Standing standing) {
        look.response().setStatus(HttpStatus.CONFLICT.value());
        return answer(look, standing);
    }
}
