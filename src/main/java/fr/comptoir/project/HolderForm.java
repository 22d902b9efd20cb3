package fr.comptoir.project;

import static java.util.Objects.requireNonNullElse;

import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The second page of the deposit, as typed. */
record HolderForm(
        @Nullable @NotBlank(message = "{project.holder.blank}") @Size(max = 120, message = "{project.holder.long}")
        String holderName,

        @Nullable @NotNull(message = "{project.legal.blank}")
        LegalSituation legalSituation,

        @Nullable String email) {

    static HolderForm of(Dossier dossier) {
        var project = dossier.project();
        return new HolderForm(
                project.holderName(),
                project.legalSituation().orElse(null),
                dossier.mailbox().map(EmailAddress::value).orElse(null));
    }

    /** The answers of a valid form, unless what was typed cannot be an address; an empty one is left out. */
    Result<HolderAnswers> toAnswers() {
        var typed = requireNonNullElse(email, "").strip();
        var address = EmailAddress.parse(typed);
        if (!typed.isEmpty() && address.isEmpty()) {
            return Result.refused(Refusal.at("email", "project.email.wrong"));
        }
        return Result.done(new HolderAnswers(
                requireNonNullElse(holderName, "").strip(),
                requireNonNullElse(legalSituation, LegalSituation.OTHER),
                address.orElse(null)));
    }

    /** Nothing personal: this text may end up in a log. */
    @Override
    public String toString() {
        return "HolderForm[…]";
    }
}
