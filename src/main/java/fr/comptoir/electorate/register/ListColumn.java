package fr.comptoir.electorate.register;

import fr.comptoir.shared.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a list may hold, with the headings under which town halls and spreadsheets write it. */
enum ListColumn {
    BIRTH_NAME(
            "Nom de naissance",
            true,
            true,
            "nom de naissance",
            "nom naissance",
            "nom de famille",
            "nom patronymique",
            "nom",
            "birth name"),
    GIVEN_NAMES("Prénoms", true, true, "prenoms", "prenom", "prenom s", "premier prenom", "prenom 1", "given names"),
    BIRTH_DATE(
            "Date de naissance",
            true,
            true,
            "date de naissance",
            "date naissance",
            "ne le",
            "ne e le",
            "naissance",
            "birth date"),
    COMMUNE(
            "Commune : nom ou code Insee",
            true,
            true,
            "code insee",
            "code commune",
            "code insee commune",
            "insee",
            "commune",
            "nom commune",
            "libelle commune",
            "commune de residence",
            "ville"),
    ADDRESSEE("Nom sur l’enveloppe", false, false, "destinataire", "nom complet", "civilite nom prenom"),
    ADDRESS(
            "Adresse : numéro et voie",
            false,
            true,
            "adresse",
            "adresse 1",
            "adresse1",
            "voie",
            "numero et voie",
            "ligne 4",
            "address"),
    ADDRESS_MORE(
            "Complément d’adresse",
            false,
            false,
            "complement d adresse",
            "complement adresse",
            "complement",
            "adresse 2",
            "adresse2",
            "ligne 2"),
    POSTAL_CODE("Code postal", false, true, "code postal", "cp", "codepostal", "postal code"),
    TOWN(
            "Ville de l’adresse",
            false,
            true,
            "ville",
            "localite",
            "commune",
            "nom commune",
            "libelle commune",
            "bureau distributeur",
            "town");

    private final String label;
    private final boolean inRegister;
    private final boolean inLetters;
    private final List<String> headings;

    ListColumn(String label, boolean inRegister, boolean inLetters, String... headings) {
        this.label = label;
        this.inRegister = inRegister;
        this.inLetters = inLetters;
        this.headings = List.of(headings);
    }

    public String label() {
        return label;
    }

    /** Whether a list for this purpose must have it. */
    boolean isRequired(Purpose purpose) {
        return purpose == Purpose.REGISTER ? inRegister : inLetters;
    }

    /** The columns that a list for this purpose may have. */
    static List<ListColumn> of(Purpose purpose) {
        return Arrays.stream(values())
                .filter(column -> purpose == Purpose.LETTERS || column.inRegister)
                .toList();
    }

    /** The place of the heading that names it best. */
    Optional<Integer> find(List<String> written) {
        var words = written.stream().map(SearchText::of).toList();
        return headings.stream().map(words::indexOf).filter(place -> place >= 0).findFirst();
    }
}
