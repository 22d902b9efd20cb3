package fr.comptoir.edition;

import fr.comptoir.platform.StaffSearch;
import fr.comptoir.shared.SearchText;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds editions by name or year. */
@Component
class EditionSearch implements StaffSearch {

    private final Editions editions;

    EditionSearch(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<Hit> find(String words, Set<String> roles) {
        if (!roles.contains("ADMINISTRATOR")) {
            return List.of();
        }
        var sought = SearchText.of(words);
        return editions.all().stream()
                .filter(edition ->
                        SearchText.of(edition.name() + " " + edition.slug()).contains(sought))
                .map(edition -> new Hit("Édition", edition.name(), "/gestion/reglages/editions/" + edition.slug()))
                .toList();
    }
}
