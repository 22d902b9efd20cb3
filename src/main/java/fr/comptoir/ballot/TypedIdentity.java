package fr.comptoir.ballot;

import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.DeclarationReader;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Refusal;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads the identity that an officer types with the document in hand, or says at the fields what is missing. */
@Component
class TypedIdentity {

    private static final CommuneCode NOWHERE = new CommuneCode("00000");

    private final DeclarationReader reader;

    TypedIdentity(DeclarationReader reader) {
        this.reader = reader;
    }

    /** The identity with the commune where the person lives. */
    Optional<Declaration> withCommune(IdentityForm form, BindingResult errors, Model model) {
        var refusals = new ArrayList<Refusal>();
        var read = reader.read(form.typed(), refusals);
        offer(form, model);
        return seen(form, read, refusals, errors);
    }

    /** The identity alone: a name and a day of birth are enough to find a signature. */
    Optional<Declaration> alone(IdentityForm form, BindingResult errors) {
        var refusals = new ArrayList<Refusal>();
        return seen(form, reader.read(form.typed(), NOWHERE, refusals), refusals, errors);
    }

    /** The commune typed. */
    Optional<Commune> commune(IdentityForm form, BindingResult errors, Model model) {
        var refusals = new ArrayList<Refusal>();
        var commune = reader.commune(form.commune(), refusals);
        offer(form, model);
        FormErrors.apply(errors, refusals);
        return commune;
    }

    /** Communes to choose from, when several fit. */
    private void offer(IdentityForm form, Model model) {
        if (reader.choose(form.commune()) instanceof CommuneChoice.Several(var communes)) {
            model.addAttribute("communeChoices", communes);
        }
    }

    private static Optional<Declaration> seen(
            IdentityForm form, Optional<Declaration> read, List<Refusal> refusals, BindingResult errors) {
        if (!BoothForm.ticked(form.seen())) {
            refusals.add(Refusal.at("seen", "electorate.document.missing"));
        }
        FormErrors.apply(errors, refusals);
        return refusals.isEmpty() ? read : Optional.empty();
    }
}
