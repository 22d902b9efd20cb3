package fr.comptoir.idea;

import fr.comptoir.edition.EditionView;
import fr.comptoir.edition.Editions;
import fr.comptoir.edition.Phase;
import fr.comptoir.platform.Dates;
import fr.comptoir.shared.NotFound;
import fr.comptoir.shared.Page;
import fr.comptoir.territory.Territories;
import fr.comptoir.territory.Territory;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The ideas that residents voiced, for everyone. */
@Controller
class IdeaListController {

    private final Ideas ideas;
    private final IdeaWords words;
    private final Editions editions;
    private final Territories territories;
    private final Dates dates;
    private final Clock clock;

    IdeaListController(
            Ideas ideas, IdeaWords words, Editions editions, Territories territories, Dates dates, Clock clock) {
        this.ideas = ideas;
        this.words = words;
        this.editions = editions;
        this.territories = territories;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/idees")
    String list(@ModelAttribute("query") @Nullable IdeaQuery asked, BindingResult unreadable, Model model) {
        var query = asked == null || unreadable.hasErrors() ? IdeaQuery.EMPTY : asked;
        var found = editions.current()
                .map(edition -> ideas.search(edition.id(), query.filter(false), query.number()))
                .orElseGet(() -> new Page<>(List.of(), 0, Ideas.PAGE_SIZE, 0));
        model.addAttribute("filter", query);
        model.addAttribute("page", found);
        model.addAttribute(
                "cards",
                found.items().stream()
                        .map(idea -> IdeaCard.of(idea, words, "/idees/"))
                        .toList());
        model.addAttribute("address", query.address("/idees"));
        model.addAttribute("themes", words.themes());
        model.addAttribute("statuses", words.statuses());
        model.addAttribute("territories", territories.groups(Territory.Kind.EPCI));
        model.addAttribute("open", editions.current().filter(this::takesIdeas).isPresent());
        return "idea/list";
    }

    @GetMapping("/idees/{reference}")
    String idea(@PathVariable String reference, Model model) {
        var idea = ideas.byReference(reference).filter(IdeaView::published).orElseThrow(NotFound::new);
        model.addAttribute("idea", PublicIdea.of(idea, words, dates));
        model.addAttribute("open", editions.current().filter(this::takesIdeas).isPresent());
        return "idea/idea";
    }

    private boolean takesIdeas(EditionView edition) {
        return edition.calendar().isOn(Phase.IDEAS, clock.instant());
    }
}
