package fr.comptoir.identity;

import fr.comptoir.platform.StaffSearch;
import fr.comptoir.shared.SearchText;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds colleagues by name or address, for administrators. */
@Component
class PeopleSearch implements StaffSearch {

    private static final int MOST = 12;

    private final StaffDirectory directory;

    PeopleSearch(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Hit> find(String words, Set<String> roles) {
        if (!roles.contains(Role.ADMINISTRATOR.name())) {
            return List.of();
        }
        var sought = SearchText.of(words);
        return directory.all().stream()
                .filter(staff -> SearchText.of(
                                staff.displayName() + " " + staff.email().value())
                        .contains(sought))
                .limit(MOST)
                .map(staff -> new Hit(
                        "Personne",
                        staff.displayName(),
                        "/gestion/reglages/utilisateurs/" + staff.id().value()))
                .toList();
    }
}
