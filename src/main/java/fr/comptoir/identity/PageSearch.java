package fr.comptoir.identity;

import fr.comptoir.platform.StaffMenu;
import fr.comptoir.platform.StaffSearch;
import fr.comptoir.shared.SearchText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the pages of the menu and of the settings, by their words. */
@Component
class PageSearch implements StaffSearch {

    private static final List<Hit> SETTINGS = List.of(
            new Hit("Page", "Éditions", "/gestion/reglages/editions"),
            new Hit("Page", "Créer une édition", "/gestion/reglages/editions/nouvelle"),
            new Hit("Page", "Personnes et rôles (utilisateurs)", "/gestion/reglages/utilisateurs"),
            new Hit("Page", "Inviter une personne", "/gestion/reglages/utilisateurs/nouveau"),
            new Hit("Page", "Structures partenaires", "/gestion/reglages/structures"));

    @Override
    public List<Hit> find(String words, Set<String> roles) {
        var menu = StaffMenu.of(roles).stream().map(entry -> new Hit("Page", entry.label(), entry.href()));
        var settings = roles.contains(Role.ADMINISTRATOR.name()) ? SETTINGS.stream() : Stream.<Hit>empty();
        var sought = SearchText.of(words);
        return Stream.concat(menu, settings)
                .filter(page -> SearchText.of(page.label()).contains(sought))
                .toList();
    }
}
