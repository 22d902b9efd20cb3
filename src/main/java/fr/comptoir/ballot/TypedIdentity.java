package fr.comptoir.ballot;

import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.platform.FormErrors;
import fr.comptoir.shared.Refusal;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.CommuneField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Reads the identity that an officer types, or says at the fields what is missing. */
@Component
class TypedIdentity {

    private static final CommuneCode NOWHERE = new CommuneCode("00000");

    private final CommuneField communes;

    TypedIdentity(CommuneField communes) {
        this.communes = communes;
    }

    /** The identity with the commune where the person lives. */
    Optional<Declaration> withCommune(IdentityForm form, BindingResult errors, Model model) {
        var commune = commune(form, errors, model);
        var identity = read(form, errors, commune.map(Commune::code).orElse(NOWHERE));
        return commune.flatMap(_ -> identity);
    }

    /** The identity alone: a name and a day of birth are enough to find a signature. */
    Optional<Declaration> alone(IdentityForm form, BindingResult errors) {
        return read(form, errors, NOWHERE);
    }

    /** The commune typed. */
    Optional<Commune> commune(IdentityForm form, BindingResult errors, Model model) {
        if (BoothForm.text(form.commune()).isBlank()) {
            errors.rejectValue("commune", "electorate.commune.missing");
        }
        return communes.read(form.commune(), errors, model);
    }

    private static Optional<Declaration> read(IdentityForm form, BindingResult errors, CommuneCode commune) {
        var birthDate = BirthDate.parse(
                BoothForm.text(form.birthDay()), BoothForm.text(form.birthMonth()), BoothForm.text(form.birthYear()));
        var refusals = new ArrayList<Refusal>();
        require(form.birthName(), "birthName", refusals);
        require(form.givenNames(), "givenNames", refusals);
        if (birthDate.isEmpty()) {
            refusals.add(Refusal.at("birthDay", "electorate.birthDate.impossible"));
        }
        if (!BoothForm.ticked(form.seen())) {
            refusals.add(Refusal.at("seen", "electorate.document.missing"));
        }
        FormErrors.apply(errors, refusals);
        return refusals.isEmpty()
                ? birthDate.map(date -> new Declaration(
                        BoothForm.text(form.birthName()), BoothForm.text(form.givenNames()), date, commune, true, true))
                : Optional.empty();
    }

    private static void require(@Nullable String typed, String field, List<Refusal> refusals) {
        if (BoothForm.text(typed).isBlank()) {
            refusals.add(Refusal.at(field, "electorate." + field + ".missing"));
        }
    }
}
