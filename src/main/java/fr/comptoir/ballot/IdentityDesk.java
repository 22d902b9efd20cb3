package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Eligibility;
import fr.comptoir.shared.EmailAddress;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.SearchText;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the identity page: what was typed becomes an elector, or every reason why it does not. */
@Component
class IdentityDesk {

    private final Territories territories;
    private final Eligibility eligibility;

    IdentityDesk(Territories territories, Eligibility eligibility) {
        this.territories = territories;
        this.eligibility = eligibility;
    }

    /**
     * The commune that was named. One that is only close to what was typed (« Lille » for Lillers) is asked for again as a
     * list: where somebody lives is never guessed.
     */
    CommuneChoice commune(BoothForm form) {
        var typed = BoothForm.text(form.commune());
        var choice = territories.choose(typed);
        return choice instanceof CommuneChoice.One(var commune) && !names(typed, commune)
                ? new CommuneChoice.Several(List.of(commune))
                : choice;
    }

    private static boolean names(String typed, Commune commune) {
        var text = SearchText.of(typed);
        return commune.postalCodes().contains(text)
                || Stream.of(commune.name(), commune.label(), commune.code().value())
                        .anyMatch(name -> SearchText.of(name).equals(text));
    }

    /** The elector, or the refusals at the fields of {@link BoothForm}. */
    Result<Elector> read(EditionView edition, BoothForm form) {
        var refusals = new ArrayList<Refusal>();
        var birthDate = birthDate(form, refusals);
        var commune = commune(form, refusals);
        var email = EmailAddress.parse(BoothForm.text(form.email()));
        if (email.isEmpty()) {
            refusals.add(Refusal.at("email", "electorate.email.unreadable"));
        }
        if (birthDate.isPresent() && commune.isPresent() && email.isPresent()) {
            return eligibility.check(edition, declaration(form, birthDate.get(), commune.get(), email.get()));
        }
        refusals.addAll(missing(form));
        return Result.refused(refusals);
    }

    private static Declaration declaration(BoothForm form, BirthDate birthDate, Commune commune, EmailAddress email) {
        return new Declaration(
                BoothForm.text(form.birthName()),
                BoothForm.text(form.givenNames()),
                birthDate,
                commune.code(),
                BoothForm.ticked(form.sworn()),
                BoothForm.ticked(form.parentalConsent()),
                email);
    }

    private static Optional<BirthDate> birthDate(BoothForm form, List<Refusal> refusals) {
        var read = BirthDate.parse(
                BoothForm.text(form.birthDay()), BoothForm.text(form.birthMonth()), BoothForm.text(form.birthYear()));
        if (read.isEmpty()) {
            refusals.add(Refusal.at("birthDay", "electorate.birthDate.impossible"));
        }
        return read;
    }

    private Optional<Commune> commune(BoothForm form, List<Refusal> refusals) {
        return switch (commune(form)) {
            case CommuneChoice.One(var commune) -> Optional.of(commune);
            case CommuneChoice.Several _ -> {
                refusals.add(Refusal.at("commune", "electorate.commune.several"));
                yield Optional.empty();
            }
            case CommuneChoice.None _ -> {
                refusals.add(Refusal.at("commune", "electorate.commune.unknown"));
                yield Optional.empty();
            }
        };
    }

    private static List<Refusal> missing(BoothForm form) {
        var refusals = new ArrayList<Refusal>();
        if (BoothForm.text(form.birthName()).isBlank()) {
            refusals.add(Refusal.at("birthName", "electorate.birthName.missing"));
        }
        if (BoothForm.text(form.givenNames()).isBlank()) {
            refusals.add(Refusal.at("givenNames", "electorate.givenNames.missing"));
        }
        if (!BoothForm.ticked(form.sworn())) {
            refusals.add(Refusal.at("sworn", "electorate.sworn.missing"));
        }
        return refusals;
    }
}
