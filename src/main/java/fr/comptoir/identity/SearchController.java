package fr.comptoir.identity;

import fr.comptoir.platform.StaffSearch;
import fr.comptoir.shared.SearchText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's search box: pages, people, editions, and whatever else a room lets find. */
@Controller
class SearchController {

    private final List<StaffSearch> searches;

    SearchController(List<StaffSearch> searches) {
        this.searches = searches;
    }

    @GetMapping("/gestion/recherche")
    String search(@RequestParam(defaultValue = "") String q, Authentication signedIn, Model model) {
        var roles = roles(signedIn);
        var hits = SearchText.of(q).isEmpty()
                ? List.<StaffSearch.Hit>of()
                : searches.stream()
                        .flatMap(search -> search.find(q.strip(), roles).stream())
                        .toList();
        model.addAttribute("q", q.strip());
        model.addAttribute("hits", hits);
        return "identity/search";
    }

    private static Set<String> roles(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toSet());
    }
}
