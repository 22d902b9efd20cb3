package fr.comptoir.electorate;

import fr.comptoir.edition.EditionView;
import fr.comptoir.shared.Refusal;
import fr.comptoir.shared.Result;
import fr.comptoir.shared.SearchText;
import fr.comptoir.territory.Commune;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads what was typed about somebody who wants to vote, wherever it is typed: the booth, the desk, the page of an officer.
 * The refusals are at the fields of the same name, in the order of the pages.
 */
@Service
public class DeclarationReader {

    private final Territories territories;
    private final Eligibility eligibility;

    DeclarationReader(Territories territories, Eligibility eligibility) {
        this.territories = territories;
        this.eligibility = eligibility;
    }

    /**
     * The commune that was named. One that is only close to what was typed (« Lille » for Lillers) is asked for again as a
     * list: where somebody lives is never guessed.
     */
    public CommuneChoice choose(@Nullable String typed) {
        var choice = territories.choose(text(typed));
        return choice instanceof CommuneChoice.One(var commune) && !names(text(typed), commune)
                ? new CommuneChoice.Several(List.of(commune))
                : choice;
    }

    private static boolean names(String typed, Commune commune) {
        var text = SearchText.of(typed);
        return commune.postalCodes().contains(text)
                || Stream.of(commune.name(), commune.label(), commune.code().value())
                        .anyMatch(name -> SearchText.of(name).equals(text));
    }

    /** The elector who shows in this way who they are, or every reason why it is none. */
    public Result<Elector> elector(EditionView edition, TypedDeclaration typed, Way way) {
        var refusals = new ArrayList<Refusal>();
        return read(typed, refusals)
                .map(declaration -> eligibility.check(edition, declaration, way))
                .orElseGet(() -> Result.refused(refusals));
    }

    /**
     * The declaration, once there are a day of birth and a commune in it; adds what is missing to the refusals.
     * {@link Eligibility} says it again, with the rest: these are for a page that cannot go that far.
     */
    public Optional<Declaration> read(TypedDeclaration typed, List<Refusal> refusals) {
        names(typed, refusals);
        var birthDate = birthDate(typed, refusals);
        var commune = commune(typed.commune(), refusals);
        return birthDate.flatMap(day -> commune.map(home -> declaration(typed, day, home.code())));
    }

    /** The same of somebody whose commune is known already, or does not matter. */
    public Optional<Declaration> read(TypedDeclaration typed, CommuneCode commune, List<Refusal> refusals) {
        names(typed, refusals);
        return birthDate(typed, refusals).map(day -> declaration(typed, day, commune));
    }

    /** The commune alone, or adds why it cannot be read. */
    public Optional<Commune> commune(@Nullable String typed, List<Refusal> refusals) {
        if (text(typed).isBlank()) {
            refusals.add(Refusal.at("commune", "electorate.commune.missing"));
            return Optional.empty();
        }
        return switch (choose(typed)) {
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

    private static void names(TypedDeclaration typed, List<Refusal> refusals) {
        if (text(typed.birthName()).isBlank()) {
            refusals.add(Refusal.at("birthName", "electorate.birthName.missing"));
        }
        if (text(typed.givenNames()).isBlank()) {
            refusals.add(Refusal.at("givenNames", "electorate.givenNames.missing"));
        }
    }

    private static Optional<BirthDate> birthDate(TypedDeclaration typed, List<Refusal> refusals) {
        var day = text(typed.birthDay());
        var month = text(typed.birthMonth());
        var year = text(typed.birthYear());
        var read = BirthDate.parse(day, month, year);
        if (read.isEmpty()) {
            var code =
                    (day + month + year).isBlank() ? "electorate.birthDate.missing" : "electorate.birthDate.impossible";
            refusals.add(Refusal.at("birthDay", code));
        }
        return read;
    }

    private static Declaration declaration(TypedDeclaration typed, BirthDate birthDate, CommuneCode commune) {
        return new Declaration(
                text(typed.birthName()),
                text(typed.givenNames()),
                birthDate,
                commune,
                Boolean.TRUE.equals(typed.sworn()),
                Boolean.TRUE.equals(typed.parentalConsent()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
