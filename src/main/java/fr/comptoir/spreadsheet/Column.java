package fr.comptoir.spreadsheet;

import fr.comptoir.shared.SearchText;
import java.util.List;
import java.util.Optional;

/** The columns looked for, under the names that people and the platform give them, whatever their case and accents. */
enum Column {
    ID("reference", "id", "identifiant", "code", "project id"),
    COST("cout", "montant demande", "montant", "cost"),
    NAME("titre", "nom", "intitule", "projet", "title", "name"),
    TERRITORY("territoire", "commune", "quartier", "territory", "neighborhood", "district"),
    THEME("theme", "thematique", "categorie", "category"),
    HOLDER("porteur", "holder", "proposer"),
    SELECTED("soutenu", "laureat", "selected"),
    WITHDRAWN("retire", "withdrawn"),
    BALLOT("bulletin", "numero", "votant", "voter", "voter id", "ballot"),
    CHOICES("choix", "vote", "votes", "projets", "choices", "projects"),
    POINTS("points", "notes", "scores");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Its name in French, for refusals. */
    String word() {
        return names.getFirst();
    }

    /** The place of the column among these headings. */
    Optional<Integer> place(List<String> headings) {
        var words = headings.stream().map(SearchText::of).toList();
        return names.stream().map(words::indexOf).filter(place -> place >= 0).findFirst();
    }
}
