package fr.comptoir.ballot;

import fr.comptoir.edition.EditionView;
import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.Declaration;
import fr.comptoir.electorate.Elector;
import fr.comptoir.electorate.Eligibility;
import fr.comptoir.electorate.Way;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the identity page: what was typed becomes an elector, or every reason why it does not. */
@Component
class IdentityDesk {

    private final Territories territories;
    private final Eligibility eligibility;
    private final WayDesk ways;
    private final FranceConnectDesk franceConnect;

    IdentityDesk(Territories territories, Eligibility eligibility, WayDesk ways, FranceConnectDesk franceConnect) {
        this.territories = territories;
        this.eligibility = eligibility;
        this.ways = ways;
        this.franceConnect = franceConnect;
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

    /** The code of the EPCI in which an elector lives. */
    String territory(Elector elector) {
        return territories.find(elector.commune()).orElseThrow().epci().code();
    }

    /** The elector, or the refusals at the fields of {@link BoothForm}, in the order of the page. */
    Result<Elector> read(EditionView edition, BoothForm form) {
        return FranceConnectDesk.WAY.equals(form.way()) ? identified(edition, form) : declared(edition, form);
    }

    /** The elector that FranceConnect answers for: what was sealed on the way back counts, what the page shows does not. */
    private Result<Elector> identified(EditionView edition, BoothForm form) {
        var who = franceConnect.identity(edition.id(), form);
        if (who.isEmpty()) {
            return Result.refused(Refusal.of("ballot.franceconnect.expired"));
        }
        var refusals = new ArrayList<Refusal>();
        var commune = commune(form, refusals);
        if (commune.isEmpty()) {
            return Result.refused(refusals);
        }
        var declaration = new Declaration(
                who.get().birthName(),
                who.get().givenNames(),
                new BirthDate(who.get().birthDate()),
                commune.get().code(),
                BoothForm.ticked(form.sworn()),
                BoothForm.ticked(form.parentalConsent()));
        return eligibility.check(
                edition, declaration, new Way.FranceConnect(who.get().subject()));
    }

    private Result<Elector> declared(EditionView edition, BoothForm form) {
        var refusals = new ArrayList<Refusal>();
        require(form.birthName(), "birthName", "electorate.birthName.missing", refusals);
        require(form.givenNames(), "givenNames", "electorate.givenNames.missing", refusals);
        var birthDate = birthDate(form, refusals);
        var commune = commune(form, refusals);
        var way = ways.read(edition, form, refusals);
        if (birthDate.isPresent() && commune.isPresent() && way.isPresent()) {
            return eligibility.check(edition, declaration(form, birthDate.get(), commune.get()), way.get());
        }
        if (!BoothForm.ticked(form.sworn())) {
            refusals.add(Refusal.at("sworn", "electorate.sworn.missing"));
        }
        return Result.refused(refusals);
    }

    private static void require(@Nullable String typed, String field, String code, List<Refusal> refusals) {
        if (BoothForm.text(typed).isBlank()) {
            refusals.add(Refusal.at(field, code));
        }
    }

    private static Declaration declaration(BoothForm form, BirthDate birthDate, Commune commune) {
        return new Declaration(
                BoothForm.text(form.birthName()),
                BoothForm.text(form.givenNames()),
                birthDate,
                commune.code(),
                BoothForm.ticked(form.sworn()),
                BoothForm.ticked(form.parentalConsent()));
    }

    private static Optional<BirthDate> birthDate(BoothForm form, List<Refusal> refusals) {
        var day = BoothForm.text(form.birthDay());
        var month = BoothForm.text(form.birthMonth());
        var year = BoothForm.text(form.birthYear());
        var read = BirthDate.parse(day, month, year);
        if (read.isEmpty()) {
            var code =
                    (day + month + year).isBlank() ? "electorate.birthDate.missing" : "electorate.birthDate.impossible";
            refusals.add(Refusal.at("birthDay", code));
        }
        return read;
    }

    private Optional<Commune> commune(BoothForm form, List<Refusal> refusals) {
        if (BoothForm.text(form.commune()).isBlank()) {
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
}
