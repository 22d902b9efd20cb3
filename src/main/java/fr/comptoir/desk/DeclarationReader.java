package fr.comptoir.desk;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Eligibility;
import fr.comptoir.electorate.Way;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed at the desk: an elector, or every reason why it is none. */
@Component
class DeclarationReader {

    private final Territories territories;
    private final Eligibility eligibility;

    DeclarationReader(Territories territories, Eligibility eligibility) {
        this.territories = territories;
        this.eligibility = eligibility;
    }

    /** The commune that was named, or those that it may be: it is chosen, never guessed. */
    CommuneChoice commune(DeclarationForm form) {
        return territories.choose(text(form.commune()));
    }

    /** The elector, or the refusals at the fields of the form, in the order of the page. */
    Result<Elector> read(EditionView edition, DeclarationForm form) {
        var refusals = new ArrayList<Refusal>();
        require(form.birthName(), "birthName", "electorate.birthName.missing", refusals);
        require(form.givenNames(), "givenNames", "electorate.givenNames.missing", refusals);
        var birthDate = birthDate(form, refusals);
        var commune = commune(form, refusals);
        return birthDate.isPresent() && commune.isPresent()
                ? eligibility.check(edition, declaration(form, birthDate.get(), commune.get()), new Way.Desk())
                : Result.refused(refusals);
    }

    private static void require(@Nullable String typed, String field, String code, List<Refusal> refusals) {
        if (text(typed).isBlank()) {
            refusals.add(Refusal.at(field, code));
        }
    }

    private static Declaration declaration(DeclarationForm form, BirthDate birthDate, Commune commune) {
        return new Declaration(
                text(form.birthName()),
                text(form.givenNames()),
                birthDate,
                commune.code(),
                Boolean.TRUE.equals(form.sworn()),
                Boolean.TRUE.equals(form.parentalConsent()));
    }

    private static Optional<BirthDate> birthDate(DeclarationForm form, List<Refusal> refusals) {
        var read = BirthDate.parse(text(form.birthDay()), text(form.birthMonth()), text(form.birthYear()));
        if (read.isEmpty()) {
            var nothing = (text(form.birthDay()) + text(form.birthMonth()) + text(form.birthYear())).isBlank();
            refusals.add(Refusal.at(
                    "birthDay", nothing ? "electorate.birthDate.missing" : "electorate.birthDate.impossible"));
        }
        return read;
    }

    private Optional<Commune> commune(DeclarationForm form, List<Refusal> refusals) {
        if (text(form.commune()).isBlank()) {
            refusals.add(Refusal.at("commune", "electorate.commune.missing"));
            return Optional.empty();
        }
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

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
